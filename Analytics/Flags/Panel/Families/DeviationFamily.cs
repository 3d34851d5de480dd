namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>Families of deviation; each flag says which of them spoke.</summary>
public enum DeviationFamily
{
    /// <summary>The level of an item has shifted or drifted.</summary>
    Level,

    /// <summary>One of the last three months stands out.</summary>
    Spike,

    /// <summary>An item varies much more, or much less, than it did.</summary>
    Spread,

    /// <summary>An item no longer moves with the unit's other items.</summary>
    CoMovement,

    /// <summary>An item lies far from the peers, lastingly.</summary>
    Lasting,

    /// <summary>A whole dimension has shifted towards worse or better.</summary>
    DimensionShift,

    /// <summary>The items of a dimension lie unusually, taken together.</summary>
    DimensionDistance,

    /// <summary>A whole dimension varies more, or less, than it did.</summary>
    DimensionSpread,

    /// <summary>Figures that used to be reported are missing.</summary>
    Unreported,

    /// <summary>The lasting profile of a dimension is unlike that of the peers.</summary>
    LastingProfile,

    /// <summary>Figures hardly change from month to month.</summary>
    Unchanged,

    /// <summary>The items of a dimension no longer move together.</summary>
    DimensionCoMovement,

    /// <summary>Figures look written rather than counted: copied, heaped or rounded.</summary>
    Written,
}

/// <summary>In which direction a family is unusual.</summary>
internal enum FamilySide
{
    Both,
    High,
    Low,
}

/// <summary>Statistics by item.</summary>
internal enum CellStatistic
{
    Shift3,
    Shift6,
    Shift9,
    Shift12,
    Ramp,
    ConditionalShift3,
    ConditionalShift6,
    ConditionalShift9,
    ConditionalShift12,
    ConditionalRamp,
    Spike,
    ConditionalSpike,
    Spread8,
    Spread12,
    ConditionalSpread12,
    CoMovement,
    Lasting,
    ConditionalLasting,
}

/// <summary>Statistics by dimension.</summary>
internal enum DimensionStatistic
{
    Shift5,
    Shift8,
    Distance,
    Spread,
    ConditionalSpread,
    Unreported,
    LastingProfile,
    Unchanged,
    CoMovement,
    Copied,
    Heaped,
    Rounded,
    CopiedOne,
    HeapedOne,
    RoundedOne,
}

/// <summary>What a family is made of.</summary>
/// <param name="Family">The family.</param>
/// <param name="Side">Where it is unusual.</param>
/// <param name="Cells">Its statistics by item; empty for a family of dimensions.</param>
/// <param name="Dimensions">Its statistics by dimension; empty for a family of items.</param>
internal sealed record FamilyDeclaration(
    DeviationFamily Family,
    FamilySide Side,
    CellStatistic[] Cells,
    DimensionStatistic[] Dimensions)
{
    /// <summary>All families.</summary>
    public static IReadOnlyList<FamilyDeclaration> All { get; } =
    [
        OfItems(DeviationFamily.Level, FamilySide.Both, [.. Enum.GetValues<CellStatistic>().Where(statistic => statistic <= CellStatistic.ConditionalRamp)]),
        OfItems(DeviationFamily.Spike, FamilySide.Both, CellStatistic.Spike, CellStatistic.ConditionalSpike),
        OfItems(DeviationFamily.Spread, FamilySide.Both, CellStatistic.Spread8, CellStatistic.Spread12, CellStatistic.ConditionalSpread12),
        OfItems(DeviationFamily.CoMovement, FamilySide.Low, CellStatistic.CoMovement),
        OfItems(DeviationFamily.Lasting, FamilySide.Both, CellStatistic.Lasting, CellStatistic.ConditionalLasting),
        OfDimensions(DeviationFamily.DimensionShift, FamilySide.Both, DimensionStatistic.Shift5, DimensionStatistic.Shift8),
        OfDimensions(DeviationFamily.DimensionDistance, FamilySide.High, DimensionStatistic.Distance),
        OfDimensions(DeviationFamily.DimensionSpread, FamilySide.Both, DimensionStatistic.Spread, DimensionStatistic.ConditionalSpread),
        OfDimensions(DeviationFamily.Unreported, FamilySide.High, DimensionStatistic.Unreported),
        OfDimensions(DeviationFamily.LastingProfile, FamilySide.High, DimensionStatistic.LastingProfile),
        OfDimensions(DeviationFamily.Unchanged, FamilySide.High, DimensionStatistic.Unchanged),
        OfDimensions(DeviationFamily.DimensionCoMovement, FamilySide.Low, DimensionStatistic.CoMovement),
        OfDimensions(
            DeviationFamily.Written,
            FamilySide.High,
            [.. Enum.GetValues<DimensionStatistic>().Where(statistic => statistic >= DimensionStatistic.Copied)]),
    ];

    /// <summary>Whether the family looks at the unit's whole time in the panel, so that past windows say nothing new.</summary>
    public bool IsLasting => Family is DeviationFamily.Lasting or DeviationFamily.LastingProfile;

    private static FamilyDeclaration OfItems(DeviationFamily family, FamilySide side, params CellStatistic[] cells) => new(family, side, cells, []);

    private static FamilyDeclaration OfDimensions(DeviationFamily family, FamilySide side, params DimensionStatistic[] dimensions) =>
        new(family, side, [], dimensions);
}
