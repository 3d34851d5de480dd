namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the rectification ledger.</summary>
public sealed class Ledger;
