namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the pages about modules.</summary>
public sealed class Modules;
