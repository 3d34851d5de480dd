namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the page of published figures.</summary>
public sealed class PublicFacts;
