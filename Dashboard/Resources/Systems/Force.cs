namespace SmartSupervision.Dashboard.Resources.Systems;

/// <summary>Words of the pages about the supervision force, cases and the four forms.</summary>
public sealed class Force;
