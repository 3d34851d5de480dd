namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the model card.</summary>
public sealed class ModelCard;
