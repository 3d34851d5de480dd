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
        Parallel.For(0, all.Count, index =>
        {
            members[index] = new(all[index], rule);
            foreach (var units in kinds)
            {
                Measure(rule, all[index], units, grid.Months, input, members[index]);
            }
        });
        return new(members, cut, grid.District, grid.Months);
    }

    private static void Measure(string rule, UnitFlagSeries series, int[] units, int months, JudgeInput input, UnitFlagDistances into)
    {
        var minimumPeers = input.Settings.Scores.MinimumPeers;
        if (rule == FlagRule.PeerDistance)
        {
            PeerDistance.Measure(series, units, months, minimumPeers, into);
            return;
        }

        var recent = rule == FlagRule.RecentDistance ? input.Settings.Flags.RecentPoints : 1;
        new PastDistance(series, months, recent, minimumPeers, input.Settings.Flags).Measure(units, into);
    }
}
