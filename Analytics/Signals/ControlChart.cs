using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Whether a series has limits, and if not, why; the names are resource keys.</summary>
public enum ChartState
{
    /// <summary>Firm limits.</summary>
    Judged = 0,

    /// <summary>暂定界限: limits that rest on few points.</summary>
    Provisional,

    /// <summary>样本期不足: too few points for limits.</summary>
    TooShort,

    /// <summary>无波动: all points are equal.</summary>
    NoVariation,

    /// <summary>At least half of the moving ranges are zero, so limits from them would flag ordinary points.</summary>
    AlmostConstant,

    /// <summary>累计数: each point holds all earlier ones.</summary>
    Cumulative,
}

/// <summary>A series with its ordinary variation; picture, table, icon and sentence all read this.</summary>
/// <param name="Kind">Which chart it is.</param>
/// <param name="State">Whether it has limits.</param>
/// <param name="Centre">The mean of the points; null without any.</param>
/// <param name="Dispersion">σ_z where limits were widened by it; null elsewhere.</param>
/// <param name="PointCount">Points that are there.</param>
/// <param name="Points">The points in order, gaps included.</param>
public sealed record ControlChart(
    ControlChartKind Kind,
    ChartState State,
    double? Centre,
    double? Dispersion,
    int PointCount,
    IReadOnlyList<ControlPoint> Points)
{
    /// <summary>The lower limit of ordinary variation at the newest point; null without limits.</summary>
    public double? LowerLimit => Points.Count == 0 ? null : Points[^1].LowerLimit;

    /// <summary>The upper limit at the newest point; null without limits.</summary>
    public double? UpperLimit => Points.Count == 0 ? null : Points[^1].UpperLimit;

    /// <summary>Whether rules were applied to the points.</summary>
    public bool IsJudged => State is ChartState.Judged or ChartState.Provisional;
}

/// <summary>One point of a control chart.</summary>
/// <param name="Month">The month in which its window ends, or the month of its round.</param>
/// <param name="Value">The figure; null is a gap.</param>
/// <param name="LowerLimit">The lower limit at this point; null without limits.</param>
/// <param name="UpperLimit">The upper limit at this point.</param>
/// <param name="Cause">The rule it breaks.</param>
/// <param name="Verdict">What that means for an item of this polarity.</param>
public sealed record ControlPoint(Month Month, double? Value, double? LowerLimit, double? UpperLimit, SpecialCause Cause, Verdict Verdict);
