namespace SmartSupervision.Dashboard.Resources.Systems;

/// <summary>Words of the page of units by items.</summary>
public sealed class Matrix;
