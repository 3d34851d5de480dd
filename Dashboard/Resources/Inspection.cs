namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page about inspections.</summary>
public sealed class Inspection;
