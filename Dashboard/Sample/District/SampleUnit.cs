using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Sample.District;

/// <summary>A fictional unit: what it is called, how large it is, and under which other names files bring it.</summary>
internal sealed record SampleUnit(
    int Index,
    string Code,
    string Name,
    UnitKind Kind,
    SampleUnit? Parent,
    int Posts,
    int Population,
    int Households,
    IReadOnlyList<string> Aliases)
{
    /// <summary>Whether a payment office of the unit hands out benefits: every street and twelve departments do.</summary>
    public bool PaysBenefits { get; init; }

    /// <summary>Whether the unit has vehicles enough for a figure every month.</summary>
    public bool RunsVehicles { get; init; }

    /// <summary>The unit that is scored: a village counts for its street.</summary>
    public SampleUnit Scored => Parent ?? this;
}
