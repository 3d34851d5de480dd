namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page of units by items.</summary>
public sealed class Matrix;
