using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>A measure with its score on the item's goalposts.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Score">0 to 100, more is better; null without a figure, for neutral items and without goalposts.</param>
public sealed record ScoredMeasure(Measure Measure, double? Score);
