using System.Text.Json;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>How findings become rows: the columns of each table and the cells in the same order.</summary>
internal static class RunRows
{
    /// <summary>The columns of <c>measure</c>.</summary>
    public static readonly string[] MeasureColumns =
        ["item_code", "month", "unit_id", "numerator", "denominator", "value", "state", "covered_months", "window_months", "round_on", "score"];

    /// <summary>The columns of <c>peer_middle</c>.</summary>
    public static readonly string[] MiddleColumns = ["item_code", "month", "kind", "units", "lower_quartile", "median", "upper_quartile", "score_median"];

    /// <summary>The columns of <c>score</c>.</summary>
    public static readonly string[] ScoreColumns =
    [
        "unit_id", "month", "level", "code", "value", "geometric", "coverage", "items_present", "items_applicable",
        "peer_lower_quartile", "peer_median", "peer_upper_quartile",
    ];

    /// <summary>The columns of <c>signal</c>.</summary>
    public static readonly string[] SignalColumns =
        ["unit_id", "item_code", "month", "verdict", "reason", "value", "centre", "lower_limit", "upper_limit", "points"];

    /// <summary>The columns of <c>flag</c>.</summary>
    public static readonly string[] FlagColumns = ["flag_code", "unit_id", "month", "strength", "direction", "explanation"];

    /// <summary>The columns of <c>flag_driver</c>.</summary>
    public static readonly string[] DriverColumns =
    [
        "flag_code", "position", "level", "code", "rule_code", "direction", "distance", "share", "value", "reference",
        "numerator", "denominator", "since_month",
    ];

    /// <summary>The columns of <c>unit_judgement</c>.</summary>
    public static readonly string[] JudgementColumns = ["unit_id", "month", "verdict", "strength", "reason"];

    /// <summary>A measure with its score.</summary>
    public static object?[] Of(ScoredMeasure scored)
    {
        var measure = scored.Measure;
        return
        [
            measure.ItemCode, measure.Month.Value, measure.UnitId, measure.Numerator, measure.Denominator, measure.Value, (int)measure.State,
            measure.CoveredMonths, measure.WindowMonths, measure.RoundOn?.Value, scored.Score,
        ];
    }

    /// <summary>A middle of peers.</summary>
    public static object?[] Of(PeerMiddle middle) =>
    [
        middle.ItemCode, middle.Month.Value, (int)middle.Kind, middle.Units, middle.LowerQuartile, middle.Median, middle.UpperQuartile, middle.ScoreMedian,
    ];

    /// <summary>A dimension score or composite.</summary>
    public static object?[] Of(UnitScore score) =>
    [
        score.UnitId, score.Month.Value, (int)score.Level, score.Code, score.Value, score.Geometric, score.Coverage, score.ItemsPresent, score.ItemsApplicable,
        score.PeerLowerQuartile, score.PeerMedian, score.PeerUpperQuartile,
    ];

    /// <summary>A signal.</summary>
    public static object?[] Of(Signal signal) =>
    [
        signal.UnitId, signal.ItemCode, signal.Month.Value, (int)signal.Finding.Verdict, signal.Finding.Reason, signal.Value, signal.Centre,
        signal.LowerLimit, signal.UpperLimit, signal.Points,
    ];

    /// <summary>A flag.</summary>
    public static object?[] Of(UnitFlag flag) =>
        [flag.Code, flag.UnitId, flag.Month.Value, flag.Strength, (int)flag.Direction, JsonSerializer.Serialize(flag.Explanation)];

    /// <summary>The drivers of a flag.</summary>
    public static IEnumerable<object?[]> DriversOf(UnitFlag flag) => flag.Drivers.Select(driver => new object?[]
    {
        flag.Code, driver.Position, (int)driver.Level, driver.Code, driver.Rule, (int)driver.Direction, driver.Distance, driver.Share, driver.Value,
        driver.Reference, driver.Numerator, driver.Denominator, driver.SinceMonth?.Value,
    });

    /// <summary>The verdict on a unit.</summary>
    public static object?[] Of(UnitJudgement judgement) =>
        [judgement.UnitId, judgement.Month.Value, (int)judgement.Finding.Verdict, judgement.Finding.Strength, judgement.Finding.Reason];
}
