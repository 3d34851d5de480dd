namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the pages about flags.</summary>
public sealed class Flags;
