namespace SmartSupervision.Dashboard.Resources;

/// <summary>What the pages of snapshots and their verbs say.</summary>
public sealed class Snapshots;
