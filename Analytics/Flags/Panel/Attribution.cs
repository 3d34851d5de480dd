using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>Splits a unit's score over its items and the families that spoke, exactly and without sampling.</summary>
/// <remarks>
/// Evidence of a comparison: max(0, ln(5 tau / p)). A family of items gives its evidence to the item; a family of dimensions shares it in
/// proportion to the positive terms of its exact decomposition: T^2 = sum_j e_j (Omega e)_j, shift = sum_j g_j e_j, sums and counts term by
/// term. The evidence is then scaled so that all parts add up to the score, and split over months (<see cref="MonthShares"/>).
/// </remarks>
internal sealed class Attribution(PanelCourses courses, PanelStatistics statistics, IReadOnlyList<FamilyEvidence> families, double truncation)
{
    private readonly DeviationPanel panel = courses.Panel;

    /// <summary>The parts of the score of a unit, strongest first.</summary>
    public IReadOnlyList<Contribution> Of(int unit, double score)
    {
        var workspace = new UnitWorkspace(panel, courses.Windows[0].Window);
        workspace.Load(courses.Residuals(0), unit, courses.Patterns[unit]);
        var parts = families.SelectMany(family => family.Declaration.Cells.Length > 0
            ? OfItems(family, unit)
            : Enumerable.Range(0, panel.Dimensions).SelectMany(dimension => OfDimension(family, unit, dimension, workspace))).ToArray();
        var total = parts.Sum(part => part.Share);
        var months = new MonthShares(courses, statistics, workspace, unit);
        return [.. parts.Select(part => Split(part with { Share = part.Share * score / total }, months))
            .OrderByDescending(part => part.Share).ThenBy(part => part.Item).ThenBy(part => part.Family)];
    }

    private static Contribution Split(Contribution part, MonthShares months) =>
        part with { Months = [.. months.Of(part).Select(weight => weight * part.Share)] };

    private double Evidence(FamilyEvidence family, double z) =>
        double.IsNaN(z) ? 0 : Math.Max(0, family.CellSurprise(z) + Math.Log(5 * truncation));

    private IEnumerable<Contribution> OfItems(FamilyEvidence family, int unit)
    {
        for (var item = 0; item < panel.Items.Count; item++)
        {
            var z = family.Table.Values[(unit * panel.Items.Count) + item];
            var evidence = Evidence(family, z);
            if (evidence > 0)
            {
                yield return new(item, family.Declaration.Family, Direction(family, unit, item, z), evidence, Math.Abs(z), []);
            }
        }
    }

    private int Direction(FamilyEvidence family, int unit, int item, double z) => family.Declaration.Family switch
    {
        DeviationFamily.CoMovement => 0,
        DeviationFamily.Level => Math.Sign(Shift(unit, item, z)),
        _ => Math.Sign(z),
    };

    /// <summary>The plain shift says which way a level moved, also where the conditional one was the larger.</summary>
    private double Shift(int unit, int item, double z)
    {
        var own = statistics.Cells[(int)CellStatistic.Shift6].Values[(unit * panel.Items.Count) + item];
        return float.IsNaN(own) || Math.Abs(own) < 1 ? z : own;
    }

    private IEnumerable<Contribution> OfDimension(FamilyEvidence family, int unit, int dimension, UnitWorkspace workspace)
    {
        var z = family.Table.Values[(unit * panel.Dimensions) + dimension];
        var evidence = Evidence(family, z);
        if (evidence <= 0)
        {
            return [];
        }

        var terms = Terms(family.Declaration.Family, unit, dimension, z, workspace);
        var total = terms.Sum(term => Math.Max(term.Term, 0));
        var even = terms.Length == 0 ? 0 : evidence / terms.Length;
        return terms.Where(term => total <= 0 || term.Term > 0).Select(term => new Contribution(
            term.Item, family.Declaration.Family, term.Direction, total > 0 ? evidence * term.Term / total : even, Math.Abs(z), []));
    }

    private (int Item, double Term, int Direction)[] Terms(
        DeviationFamily family, int unit, int dimension, double z, UnitWorkspace workspace)
    {
        var own = courses.Patterns[unit].Dimensions[dimension].Items;
        var turned = courses.Windows[0];
        switch (family)
        {
            case DeviationFamily.DimensionShift:
                var shift = workspace.ShiftTerms(dimension);
                return [.. own.Select((item, place) => (item, shift[place] * Math.Sign(z), Math.Sign(Shift(unit, item, shift[place]))))];
            case DeviationFamily.DimensionDistance:
                var distance = workspace.DistanceTerms(dimension);
                return [.. own.Select((item, place) => (item, distance[place], Math.Sign(Shift(unit, item, 0))))];
            case DeviationFamily.DimensionSpread:
                return Mapped(own, unit, CellStatistic.Spread12, Math.Sign(z));
            case DeviationFamily.DimensionCoMovement:
                return Mapped(own, unit, CellStatistic.CoMovement, -1);
            case DeviationFamily.Unreported:
                var usual = courses.Reporting.ExpectedMissing(unit, dimension, turned) * 6;
                return [.. own.Select(item => (item, courses.Reporting.MissingTerm(unit, item, turned) - usual, 0))];
            case DeviationFamily.LastingProfile:
                var block = courses.LastingPatterns[unit].Dimensions[dimension];
                var level = courses.LastingOf(unit, block);
                var terms = UnitWorkspace.Terms(block, level);
                return [.. block.Items.Select((item, place) => (item, terms[place], Math.Sign(level[place])))];
            case DeviationFamily.Written:
                return [.. own.Select(item => (item, courses.Written.Term(unit, item, turned), 0))];
            default:
                return [.. own.Select(item => (item, (double)courses.Reporting.UnchangedTerm(unit, item, turned), 0))];
        }
    }

    private (int Item, double Term, int Direction)[] Mapped(int[] items, int unit, CellStatistic statistic, int sign) =>
        [.. items.Select(item =>
        {
            var value = statistics.Cells[(int)statistic].Values[(unit * panel.Items.Count) + item];
            return (item, float.IsNaN(value) ? 0 : Math.Clamp(value, -5, 5) * (double)sign, statistic == CellStatistic.CoMovement ? 0 : sign);
        })];
}
