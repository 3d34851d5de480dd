namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the pages about items.</summary>
public sealed class Items;
