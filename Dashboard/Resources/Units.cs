namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the unit pages.</summary>
public sealed class Units;
