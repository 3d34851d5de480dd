namespace SmartSupervision.Dashboard.Resources;

/// <summary>What the briefing desk's pages say.</summary>
public sealed class Briefings;
