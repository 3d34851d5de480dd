using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Some of a flag's evidence, before it is merged with the rest.</summary>
/// <param name="Driver">How it is shown; its share and position are set later.</param>
/// <param name="Weight">Its part of the whole, on any scale.</param>
/// <param name="Months">Its part by month of the grid; adds up to 1.</param>
internal sealed record UnitFlagPart(FlagDriver Driver, double Weight, IReadOnlyList<(int Month, double Share)> Months)
{
    /// <summary>More than this, or less than this share, does not help a reader; what the others said goes to those shown in proportion.</summary>
    private const int Most = 12;
    private const double LeastShare = .02;

    /// <summary>One part an item or dimension, strongest first, shown by its strongest evidence.</summary>
    public static IReadOnlyList<UnitFlagPart> Merge(IEnumerable<UnitFlagPart> parts) =>
        [.. parts
            .Where(part => part.Weight > 0)
            .GroupBy(part => (part.Driver.Level, part.Driver.Code))
            .Select(own => Merge([.. own.OrderByDescending(part => part.Weight).ThenBy(part => part.Driver.Rule, StringComparer.Ordinal)]))
            .OrderByDescending(part => part.Weight)
            .ThenBy(part => part.Driver.Code, StringComparer.Ordinal)];

    /// <summary>The strongest parts with their positions and with shares that add up to exactly 1.</summary>
    public static IReadOnlyList<UnitFlagPart> Shown(IReadOnlyList<UnitFlagPart> merged)
    {
        var least = LeastShare * merged.Sum(part => part.Weight);
        var shown = merged.Take(Most).Where(part => part.Weight >= least).ToList();
        var shares = UnitFlagShares.Of([.. shown.Select(part => part.Weight)]);
        return [.. shown
            .Select((part, place) => part with { Driver = part.Driver with { Position = place + 1, Share = shares[place] }, Weight = shares[place] })
            .Where(part => part.Weight > 0)];
    }

    /// <summary>The strength over items and months; adds up to it.</summary>
    public static IReadOnlyList<FlagPart> Split(IReadOnlyList<UnitFlagPart> parts, double strength, MeasureGrid grid) =>
        [.. parts.SelectMany(part => part.Months
            .Where(month => month.Share > 0)
            .OrderBy(month => month.Month)
            .Select(month => new FlagPart(part.Driver.Code, grid.MonthAt(month.Month).Value, strength * part.Weight * month.Share)))];

    private static UnitFlagPart Merge(UnitFlagPart[] own)
    {
        var weight = own.Sum(part => part.Weight);
        return own[0] with
        {
            Weight = weight,
            Months = [.. own
                .SelectMany(part => part.Months.Select(month => (month.Month, Share: month.Share * part.Weight / weight)))
                .GroupBy(month => month.Month)
                .Select(month => (month.Key, month.Sum(share => share.Share)))],
        };
    }
}
