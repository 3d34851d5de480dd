using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>What may be said of a change.</summary>
public enum ChangeWord
{
    /// <summary>Nothing: no figure to compare with, or a series too short to be judged.</summary>
    None,

    /// <summary>基本持平: within ordinary variation.</summary>
    Flat,

    /// <summary>上升.</summary>
    Up,

    /// <summary>下降.</summary>
    Down,
}

/// <summary>A change that may be put into words.</summary>
/// <param name="Word">What may be said.</param>
/// <param name="Now">The figure.</param>
/// <param name="Then">What it is compared with.</param>
public sealed record Change(ChangeWord Word, double Now, double Then)
{
    /// <summary>Nothing may be said.</summary>
    public static Change None { get; } = new(ChangeWord.None, 0, 0);

    /// <summary>How much it moved, without sign.</summary>
    public double By => Math.Abs(Now - Then);
}

/// <summary>When may a briefing say "up" or "down"? Only where the signal rules call the newest point more than ordinary variation.</summary>
/// <remarks>And only in the direction the rule saw: a point that is high for its series but below the month before is neither.</remarks>
public static class ChangeRule
{
    private static readonly HashSet<string> High = new(
        new[] { SpecialCause.AboveLimit, SpecialCause.RisingTrend, SpecialCause.TwoOfThreeHigh, SpecialCause.ShiftHigh }.Select(cause => cause.ToString()), StringComparer.Ordinal);

    /// <summary>What may be said of a figure beside an earlier one.</summary>
    /// <param name="now">The figure; null where it is withheld or missing.</param>
    /// <param name="then">The earlier figure.</param>
    /// <param name="finding">What the signal rules say of the newest point; null when there is none.</param>
    public static Change Of(double? now, double? then, Finding? finding)
    {
        if (now is not { } figure || then is not { } before || finding is null or { Verdict: Verdict.NotJudged })
        {
            return Change.None;
        }

        var word = finding.Verdict == Verdict.Ordinary ? ChangeWord.Flat
            : IsHigh(finding) && figure > before ? ChangeWord.Up
            : !IsHigh(finding) && figure < before ? ChangeWord.Down
            : ChangeWord.Flat;
        return new(word, figure, before);
    }

    /// <summary>Whether a rule saw high values rather than low ones.</summary>
    public static bool IsHigh(Finding finding) => High.Contains(finding.Reason);
}
