namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page where data come in.</summary>
public sealed class DataPage;
