using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Signals.Funnels;

namespace SmartSupervision.Analytics;

/// <summary>Everything a person may decide about the method. A run stores it.</summary>
public sealed record SupervisionSettings
{
    /// <summary>Which version of the detection settings this is; empty when they came from no file.</summary>
    public string Version { get; init; } = "";

    /// <summary>How measures are withheld.</summary>
    public MeasureSettings Measures { get; init; } = new();

    /// <summary>How scores are put together.</summary>
    public ScoreSettings Scores { get; init; } = new();

    /// <summary>When a series is judged.</summary>
    public SignalSettings Signals { get; init; } = new();

    /// <summary>How units of one kind are compared by their number of cases.</summary>
    public FunnelSettings Funnels { get; init; } = new();

    /// <summary>How single figures are compared with the past.</summary>
    public UnitFlagSettings Flags { get; init; } = new();

    /// <summary>When the figures of a unit deviate enough to be flagged.</summary>
    public DeviationSettings Deviations { get; init; } = new() { FewestMonths = 24 };
}
