using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Measures become flags: distances from peers and past, how rare they are, one probability a unit and month, and a cut.</summary>
/// <remarks>
/// Only deviations to the worse count, for neutral items those to either side. Within a family the rare comparisons multiply (truncated product),
/// the families meet by Simes. A unit is flagged when chance alone would bring at most the stated number of such units in the month.
/// </remarks>
internal static class UnitFlagStep
{
    private const double ItemCut = 0.01;
    private const double DimensionCut = 0.05;

    /// <summary>Flags and verdicts for the months judged.</summary>
    public static (IReadOnlyList<UnitFlag> Flags, IReadOnlyList<UnitJudgement> Judgements) Run(MeasureGrid grid, JudgeInput input)
    {
        var families = Families(grid, input);
        var flags = new List<UnitFlag>();
        var judgements = new List<UnitJudgement>();
        foreach (var month in grid.Judged(input))
        {
            var judged = new UnitFlagMonth(grid, families, month, input.Settings.Flags);
            flags.AddRange(judged.Flags());
            judgements.AddRange(judged.Judgements());
        }

        return (flags, judgements);
    }

    private static List<UnitFlagFamily> Families(MeasureGrid grid, JudgeInput input)
    {
        var items = Enumerable.Range(0, grid.Items.Count).Select(item => UnitFlagSeries.OfItem(grid, input, item)).ToList();
        var dimensions = input.Catalogue.Dimensions.Select(dimension => UnitFlagSeries.OfDimension(grid, input, dimension.Code)).ToList();
        return
        [
            Family(items, FlagRule.PeerDistance, ItemCut, grid, input),
            Family(items, FlagRule.PastDistance, ItemCut, grid, input),
            Family(items, FlagRule.RecentDistance, ItemCut, grid, input),
            Family(dimensions, FlagRule.PeerDistance, DimensionCut, grid, input),
            Family(dimensions, FlagRule.PastDistance, DimensionCut, grid, input),
        ];
    }

    private static UnitFlagFamily Family(List<UnitFlagSeries> all, string rule, double cut, MeasureGrid grid, JudgeInput input)
    {
        var kinds = Enumerable.Range(0, grid.District).GroupBy(unit => grid.Units[unit].Kind).Select(kind => kind.ToArray()).ToList();
        var members = new UnitFlagDistances[all.Count];
        var points = rule == FlagRule.RecentDistance ? input.Settings.Flags.RecentPoints : 1;
        Parallel.For(0, all.Count, index =>
        {
            members[index] = new(all[index], rule, points);
            foreach (var units in kinds)
            {
                Measure(members[index], units, grid.Months, input);
            }
        });
        return new(members, cut, grid.District, grid.Months);
    }

    private static void Measure(UnitFlagDistances member, int[] units, int months, JudgeInput input)
    {
        var minimumPeers = input.Settings.Scores.MinimumPeers;
        if (member.Rule == FlagRule.PeerDistance)
        {
            PeerDistance.Measure(member.Series, units, months, minimumPeers, member);
            return;
        }

        new PastDistance(member.Series, months, member.Points, minimumPeers, input.Settings.Flags).Measure(units, member);
    }
}
