using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>The verdict on one unit in one month, flagged or not.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Finding">The verdict; when not judged, the most frequent obstacle is the reason.</param>
public sealed record UnitJudgement(int UnitId, Month Month, Finding Finding);
