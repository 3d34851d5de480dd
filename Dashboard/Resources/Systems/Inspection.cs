namespace SmartSupervision.Dashboard.Resources.Systems;

/// <summary>Words of the page about inspections.</summary>
public sealed class Inspection;
