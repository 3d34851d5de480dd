namespace SmartSupervision.Dashboard.Resources;

/// <summary>What is said about imported files: refusals, rejected cells, data faults, column rules, verbs.</summary>
public sealed class Import;
