namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words for what series and groups of units say: charts, limits, trends, seasons.</summary>
public sealed class Readings;
