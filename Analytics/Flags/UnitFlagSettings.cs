namespace SmartSupervision.Analytics.Flags;

/// <summary>When the figures of a unit deviate enough to be flagged.</summary>
public sealed record UnitFlagSettings
{
    /// <summary>Flags that chance may raise in a month without any deviation, over all units together.</summary>
    /// <remarks>A unit is flagged when its probability times the number of units judged is at most this.</remarks>
    public double ChanceFlagsPerMonth { get; init; } = 1;

    /// <summary>Earlier points without overlap that a comparison with the past needs.</summary>
    public int MinimumPast { get; init; } = 8;

    /// <summary>Earlier points at most.</summary>
    public int PastPoints { get; init; } = 24;

    /// <summary>Latest points without overlap whose mean is also compared with the past before them.</summary>
    public int RecentPoints { get; init; } = 3;
}
