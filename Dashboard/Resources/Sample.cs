namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the first start and of the sample district.</summary>
public sealed class Sample;
