namespace SmartSupervision.Analytics.Model;

/// <summary>A verdict of a method. "Not judged" is a verdict, and it says why.</summary>
public enum Verdict
{
    /// <summary>The method could not be applied; the reason says why.</summary>
    NotJudged,

    /// <summary>Within what is ordinary.</summary>
    Ordinary,

    /// <summary>Deviates, in the direction that is worse; of a flag or a detector, in either.</summary>
    Deviates,

    /// <summary>Deviates in the direction that is better.</summary>
    Improves,

    /// <summary>变化: an item without a direction deviates; that is neither better nor worse.</summary>
    Changes,
}

/// <summary>A verdict with its strength and reason.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Strength">Higher means more attention; null when not judged.</param>
/// <param name="Reason">A resource key in Pascal case, never display text.</param>
public sealed record Finding(Verdict Verdict, double? Strength, string Reason);

/// <summary>What verdicts have in common.</summary>
public static class Verdicts
{
    /// <summary>Whether it goes beyond what is ordinary, in whatever direction.</summary>
    public static bool IsSpecial(this Verdict verdict) => verdict is Verdict.Deviates or Verdict.Improves or Verdict.Changes;
}
