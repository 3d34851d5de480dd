using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>The comparisons with peers and past that drive a flag.</summary>
internal static class UnitFlagDrivers
{
    /// <summary>The comparisons that are rare, each with its evidence.</summary>
    public static IEnumerable<UnitFlagPart> Of(IReadOnlyList<UnitFlagFamily> families, MeasureGrid grid, int unit, int month) => families
        .SelectMany(family => family.Members.Select(member =>
            (Member: member, Strength: Math.Max(0, Math.Log(family.Cut / family.Probability(member, unit, month))))))
        .Where(driver => driver.Strength > 0)
        .Select(driver => new UnitFlagPart(
            Driver(driver.Member, Since(driver.Member, families, grid, unit, month), unit, month), driver.Strength, Months(driver.Member, month)));

    private static (int Month, double Share)[] Months(UnitFlagDistances member, int month) =>
        [.. Enumerable.Range(0, member.Points).Select(point => (month - (point * member.Series.PastStep), 1.0 / member.Points))];

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

    private static FlagDriver Driver(UnitFlagDistances member, Month since, int unit, int month)
    {
        var series = member.Series;
        var distance = member.Distance(unit, month);
        var (value, numerator, denominator) = member.Points == 1
            ? (series.Value(unit, month), series.Numerator(unit, month), series.Denominator(unit, month))
            : series.Together(unit, month, member.Points);
        return new(
            0,
            series.Level,
            series.Code,
            member.Rule,
            distance < 0 ? FlagDirection.Lower : FlagDirection.Higher,
            Math.Abs(distance),
            0,
            Known(value),
            Known(series.ValueAt(member.Reference(unit, month), unit, month)),
            Known(numerator),
            Known(denominator),
            since);
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
