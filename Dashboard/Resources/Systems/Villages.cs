namespace SmartSupervision.Dashboard.Resources.Systems;

/// <summary>Words of the page about village affairs.</summary>
public sealed class Villages;
