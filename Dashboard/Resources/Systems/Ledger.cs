namespace SmartSupervision.Dashboard.Resources.Systems;

/// <summary>Words of the rectification ledger.</summary>
public sealed class Ledger;
