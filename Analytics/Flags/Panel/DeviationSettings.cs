using System.Text.Json.Serialization;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>Settings of <see cref="DeviationModel"/>; the defaults are those of the measured tables in docs/detection.md.</summary>
public sealed record DeviationSettings
{
    /// <summary>Share of flags that may be chance.</summary>
    public double FalseDiscoveryRate { get; init; } = 0.10;

    /// <summary>Strict mode: half the rate, for lists that must hardly ever be wrong.</summary>
    public bool Strict { get; init; }

    /// <summary>The rate in force.</summary>
    [JsonIgnore]
    public double Cut => Strict ? FalseDiscoveryRate / 2 : FalseDiscoveryRate;

    /// <summary>Months that are judged together, ending with the last one.</summary>
    public int Window { get; init; } = 12;

    /// <summary>Fewer months than this are not judged; from 24 on there is a past window to calibrate by.</summary>
    public int FewestMonths { get; init; } = 18;

    /// <summary>Months up to the judged one that are looked at, at most.</summary>
    public int HistoryMonths { get; init; } = 48;

    /// <summary>Past windows that serve as null values; null chooses as many as keep about 1,500 unit-windows.</summary>
    public int? PastWindows { get; init; }

    /// <summary>A group of so many reporting members has as much say in its month effect as all units together.</summary>
    public double PeerShrinkage { get; init; } = 10;

    /// <summary>Probability below which a comparison counts as evidence in the truncated product.</summary>
    public double Truncation { get; init; } = .01;
}
