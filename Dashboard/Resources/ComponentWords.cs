namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the component library.</summary>
public sealed class ComponentWords;
