using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Both sides of an item's formula for one unit and month.</summary>
/// <param name="Numerator">The numerator; null without rows.</param>
/// <param name="Denominator">The denominator; null without rows.</param>
/// <param name="DenominatorRows">Records behind the denominator; 0 when not known.</param>
/// <param name="RoundOn">The month of the round, for items by round.</param>
internal readonly record struct PartPair(double? Numerator, double? Denominator, long DenominatorRows, Month? RoundOn);
