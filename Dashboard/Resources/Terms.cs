namespace SmartSupervision.Dashboard.Resources;

/// <summary>Words of the glossary: states, verdicts, kinds, joins.</summary>
public sealed class Terms;
