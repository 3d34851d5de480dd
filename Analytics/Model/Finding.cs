namespace SmartSupervision.Analytics.Model;

/// <summary>A verdict of a method. "Not judged" is a verdict, and it says why.</summary>
public enum Verdict
{
    /// <summary>The method could not be applied; the reason says why.</summary>
    NotJudged,

    /// <summary>Within what is ordinary.</summary>
    Ordinary,

    /// <summary>Deviates, in the direction that is worse or, for neutral items, in either direction.</summary>
    Deviates,

    /// <summary>Deviates in the direction that is better.</summary>
    Improves,
}

/// <summary>A verdict with its strength and reason.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Strength">Higher means more attention; null when not judged.</param>
/// <param name="Reason">A resource key in Pascal case, never display text.</param>
public sealed record Finding(Verdict Verdict, double? Strength, string Reason);
