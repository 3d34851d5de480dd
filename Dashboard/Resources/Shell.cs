namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the frame around every page.</summary>
public sealed class Shell;
