namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page of records behind a figure.</summary>
public sealed class Records;
