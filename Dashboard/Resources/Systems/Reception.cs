namespace SmartSupervision.Dashboard.Resources.Systems;

/// <summary>Words of the page about open-door reception.</summary>
public sealed class Reception;
