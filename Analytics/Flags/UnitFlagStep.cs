using SmartSupervision.Analytics.Flags.District;
using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Measures become flags: two judges, one probability a unit and month, and one correction over the units of the month.</summary>
/// <remarks>
/// The panel model (<see cref="ModelMonth"/>) looks at the course of items over months; it needs 18 of them, and items with figures often enough.
/// The comparisons with peers and past look at the figures of the month, of all items and of dimension scores, from the first month on: within
/// a family the rare ones multiply (truncated product), the families meet by Simes, and only deviations to the worse count. Items that are
/// neutral or context take part in neither. See <see cref="UnitFlagMonth"/> for how the two meet.
/// </remarks>
internal static class UnitFlagStep
{
    private const double ItemCut = 0.01;
    private const double DimensionCut = 0.05;

    /// <summary>Flags and verdicts for the months judged.</summary>
    public static (IReadOnlyList<UnitFlag> Flags, IReadOnlyList<UnitJudgement> Judgements) Run(MeasureGrid grid, JudgeInput input)
    {
        var families = Families(grid, input, UnitFlagSpan.Of(grid.Judged(input)));
        var flags = new List<UnitFlag>();
        var judgements = new List<UnitJudgement>();
        foreach (var month in grid.Judged(input))
        {
            var judged = new UnitFlagMonth(grid, families, ModelMonth.Of(grid, input, month), month, input.Settings.Deviations);
            flags.AddRange(judged.Flags());
            judgements.AddRange(judged.Judgements());
        }

        return (flags, judgements);
    }

    private static List<UnitFlagFamily> Families(MeasureGrid grid, JudgeInput input, UnitFlagSpan span)
    {
        var items = Enumerable.Range(0, grid.Items.Count).Where(item => grid.Items[item].IsScored)
            .Select(item => UnitFlagSeries.OfItem(grid, input, item)).ToList();
        var dimensions = input.Catalogue.Dimensions.Select(dimension => UnitFlagSeries.OfDimension(grid, input, dimension.Code)).ToList();
        var ofItems = Measure(items, [FlagRule.PeerDistance, FlagRule.PastDistance, FlagRule.RecentDistance], grid, input, span);
        var ofDimensions = Measure(dimensions, [FlagRule.PeerDistance, FlagRule.PastDistance], grid, input, span);
        return
        [
            .. ofItems.Select(members => new UnitFlagFamily(members, ItemCut, grid.District, span)),
            .. ofDimensions.Select(members => new UnitFlagFamily(members, DimensionCut, grid.District, span)),
        ];
    }

    /// <summary>The distances of each rule, series by series, so that only a few series need their figures at a time.</summary>
    private static UnitFlagDistances[][] Measure(List<UnitFlagSeries> all, string[] rules, MeasureGrid grid, JudgeInput input, UnitFlagSpan span)
    {
        var kinds = Enumerable.Range(0, grid.District).GroupBy(unit => grid.Units[unit].Kind).Select(kind => kind.ToArray()).ToList();
        UnitFlagDistances[][] members = [.. rules.Select(_ => new UnitFlagDistances[all.Count])];
        Parallel.For(0, all.Count, index =>
        {
            for (var rule = 0; rule < rules.Length; rule++)
            {
                var points = rules[rule] == FlagRule.RecentDistance ? input.Settings.Flags.RecentPoints : 1;
                members[rule][index] = new(all[index], rules[rule], grid.District, span, points);
                foreach (var units in kinds)
                {
                    Measure(members[rule][index], units, input);
                }
            }

            all[index].Release();
        });
        return members;
    }

    private static void Measure(UnitFlagDistances member, int[] units, JudgeInput input)
    {
        var minimumPeers = input.Settings.Scores.MinimumPeers;
        if (member.Rule == FlagRule.PeerDistance)
        {
            PeerDistance.Measure(member.Series, units, minimumPeers, member);
            return;
        }

        new PastDistance(member.Series, member.Points, minimumPeers, input.Settings.Flags).Measure(units, member);
    }
}
