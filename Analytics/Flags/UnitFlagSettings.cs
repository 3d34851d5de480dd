namespace SmartSupervision.Analytics.Flags;

/// <summary>When the figures of a unit deviate enough to be flagged.</summary>
public sealed record UnitFlagSettings
{
    /// <summary>Share of flags in a month that may be chance.</summary>
    public double FalseDiscoveryRate { get; init; } = 0.10;

    /// <summary>Earlier points without overlap that a comparison with the past needs.</summary>
    public int MinimumPast { get; init; } = 8;

    /// <summary>Earlier points at most.</summary>
    public int PastPoints { get; init; } = 24;
}
