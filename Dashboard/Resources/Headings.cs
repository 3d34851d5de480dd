namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the seven headings under which an item explains itself.</summary>
public sealed class Headings;
