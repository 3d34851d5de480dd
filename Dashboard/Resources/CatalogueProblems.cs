namespace SmartSupervision.Dashboard.Resources;

/// <summary>Sentences about what is wrong with the declared data.</summary>
public sealed class CatalogueProblems;
