namespace SmartSupervision.Analytics.Flags;

/// <summary>How single figures are compared with the past.</summary>
public sealed record UnitFlagSettings
{
    /// <summary>Earlier points without overlap that a comparison with the past needs.</summary>
    public int MinimumPast { get; init; } = 8;

    /// <summary>Earlier points at most.</summary>
    public int PastPoints { get; init; } = 24;

    /// <summary>Latest points without overlap whose mean is also compared with the past before them.</summary>
    public int RecentPoints { get; init; } = 3;
}
