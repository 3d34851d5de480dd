namespace SmartSupervision.Dashboard.Resources;

/// <summary>What briefings say, and what stands in their files.</summary>
public sealed class Briefing;
