namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words around every chart.</summary>
public sealed class Charts;
