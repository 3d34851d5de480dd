using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>Measures become flags: distances from peers and past, how rare they are, one probability a unit and month, and a cut.</summary>
/// <remarks>
/// Only deviations to the worse count, for neutral items those to either side. Within a family the rare comparisons multiply (truncated product),
/// the four families meet by Simes, and Benjamini–Hochberg over the units of a month decides, so that at most the stated share of flags is chance.
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
            var evidence = Enumerable.Range(0, grid.District)
                .Where(unit => grid.Units[unit].ExistsIn(grid.MonthAt(month)))
                .Select(unit => UnitFlagEvidence.Of(families, unit, month))
                .ToList();
            var rates = PValueAdjustment.BenjaminiHochberg([.. evidence.Select(unit => unit.Probability)]);
            for (var index = 0; index < evidence.Count; index++)
            {
                Judge(flags, judgements, evidence, index, rates[index], families, grid, month, input.Settings.Flags);
            }
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
                if (rule == FlagRule.PeerDistance)
                {
                    PeerDistance.Measure(all[index], units, grid.Months, input.Settings.Scores.MinimumPeers, members[index]);
                }
                else
                {
                    PastDistance.Measure(
                        all[index], units, grid.Months, input.Settings.Scores.MinimumPeers, input.Settings.Flags, members[index]);
                }
            }
        });
        return new(members, cut, grid.District, grid.Months);
    }

    private static void Judge(
        List<UnitFlag> flags,
        List<UnitJudgement> judgements,
        List<UnitFlagEvidence> evidence,
        int index,
        double? rate,
        List<UnitFlagFamily> families,
        MeasureGrid grid,
        int month,
        UnitFlagSettings settings)
    {
        var found = evidence[index];
        var unit = grid.Units[found.Unit];
        var on = grid.MonthAt(month);
        if (found.Probability is not { } probability || rate is not { } expected)
        {
            judgements.Add(new(unit.Id, on, new(Verdict.NotJudged, null, found.MainObstacle)));
            return;
        }

        var strength = -Math.Log10(Math.Max(probability, double.Epsilon));
        var deviates = expected <= settings.FalseDiscoveryRate && found.HasDriver;
        judgements.Add(new(unit.Id, on, new(deviates ? Verdict.Deviates : Verdict.Ordinary, strength, deviates ? "Deviates" : "Ordinary")));
        if (!deviates)
        {
            return;
        }

        var drivers = UnitFlagDrivers.Of(families, grid, found.Unit, month);
        var peers = evidence.Count(other => grid.Units[other.Unit].Kind == unit.Kind);
        flags.Add(new(
            $"{unit.Code}-{on}", unit.Id, on, strength, drivers[0].Direction, drivers,
            new(probability, expected, settings.FalseDiscoveryRate, found.Comparisons,
                evidence.Count(other => other.Probability is not null), peers, found.NotJudged)));
    }
}
