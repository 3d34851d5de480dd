using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Signals.Funnels;

namespace SmartSupervision.Analytics;

/// <summary>Everything a person may decide about the method. A run stores it.</summary>
public sealed record SupervisionSettings
{
    /// <summary>How measures are withheld.</summary>
    public MeasureSettings Measures { get; init; } = new();

    /// <summary>How scores are put together.</summary>
    public ScoreSettings Scores { get; init; } = new();

    /// <summary>When a series is judged.</summary>
    public SignalSettings Signals { get; init; } = new();

    /// <summary>How units of one kind are compared by their number of cases.</summary>
    public FunnelSettings Funnels { get; init; } = new();

    /// <summary>When a unit is flagged.</summary>
    public UnitFlagSettings Flags { get; init; } = new();
}
