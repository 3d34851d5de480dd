using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>The comparisons that drive a flag, strongest first, with their shares.</summary>
internal static class UnitFlagDrivers
{
    /// <summary>More than this do not help a reader.</summary>
    private const int Most = 8;

    /// <summary>The drivers of one unit in one month.</summary>
    public static IReadOnlyList<FlagDriver> Of(IReadOnlyList<UnitFlagFamily> families, MeasureGrid grid, int unit, int month)
    {
        var strongest = families
            .SelectMany(family => family.Members.Select(member =>
                (Member: member, Strength: Math.Max(0, Math.Log(family.Cut / family.Probability(member, unit, month))))))
            .Where(driver => driver.Strength > 0)
            .OrderByDescending(driver => driver.Strength)
            .ThenBy(driver => driver.Member.Series.Code, StringComparer.Ordinal)
            .ThenBy(driver => driver.Member.Rule, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        var shares = UnitFlagShares.Of([.. strongest.Select(driver => driver.Strength)]);
        return [.. strongest.Select((driver, index) => Driver(
            driver.Member, Since(driver.Member, families, grid, unit, month), unit, month, index + 1, shares[index]))];
    }

    /// <summary>A mean of recent points trails behind, so its beginning is read from the single points where these are clearly off too.</summary>
    private static Month Since(
        UnitFlagDistances member, IReadOnlyList<UnitFlagFamily> families, MeasureGrid grid, int unit, int month)
    {
        var own = UnitFlagFamily.Since(member, unit, month, grid.MonthAt);
        var single = member.Rule != FlagRule.RecentDistance ? null : families
            .SelectMany(family => family.Members)
            .FirstOrDefault(other => other.Rule == FlagRule.PastDistance && other.Series == member.Series);
        return single is not null && UnitFlagFamily.Since(single, unit, month, grid.MonthAt) is var first && first < own ? first : own;
    }

    private static FlagDriver Driver(UnitFlagDistances member, Month since, int unit, int month, int position, double share)
    {
        var series = member.Series;
        var at = series.At(unit, month);
        var distance = member.Distance(at);
        var (value, numerator, denominator) = member.Points == 1
            ? (series.Values[at], series.Numerators[at], series.Denominators[at])
            : series.Together(unit, month, member.Points);
        return new(
            position,
            series.Level,
            series.Code,
            member.Rule,
            distance < 0 ? FlagDirection.Lower : FlagDirection.Higher,
            Math.Abs(distance),
            share,
            Known(value),
            Known(series.ValueAt(member.Reference(at), at)),
            Known(numerator),
            Known(denominator),
            since);
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
