namespace SmartSupervision.Dashboard.Resources;

/// <summary>What the start says when something it needs is missing.</summary>
public sealed class Start;
