namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page about village affairs.</summary>
public sealed class Villages;
