namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the overview.</summary>
public sealed class Overview;
