namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page that compares units.</summary>
public sealed class Compare;
