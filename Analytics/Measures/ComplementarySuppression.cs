using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Withholds further cells of an item and month until no small count about people can be worked out from the district's total.</summary>
/// <remarks>
/// The total shown less the cells shown leaves the sum S of the cells hidden. A hidden cell lies in [low, high]: 1 to 4 (or the
/// denominator less those) for a small one, 5 and more for one withheld beside it. It is worked out when
/// max(low, S − Σ high of the others) = min(high, S − Σ low of the others). Then the smallest cell still shown is withheld too, and the
/// district's own figure when none is left. Numerators and denominators about people are guarded alike.
/// Source: Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 5: secondary suppression and feasibility intervals.
/// </remarks>
internal sealed class ComplementarySuppression(MeasureRule rule, double smallCell)
{
    /// <summary>Guards the cells of one item and month: scored units first, the district last; <paramref name="parts"/> holds what is behind them.</summary>
    public void Apply(Measure[] cells, PartPair[] parts)
    {
        var numerators = new HiddenColumn(measure => measure.Numerator, pair => pair.Numerator, (pair, count) => rule.SmallBounds(count, pair.Denominator));
        var denominators = rule.CountsPeopleInDenominator
            ? new HiddenColumn(measure => measure.Denominator, pair => pair.Denominator, (_, _) => (1, smallCell - 1))
            : null;
        while ((Next(cells, parts, numerators) ?? Next(cells, parts, denominators)) is { } at)
        {
            cells[at] = cells[at] with { Numerator = null, Denominator = null, Value = null, State = MeasureState.Withheld };
        }
    }

    /// <summary>The cell to withhold next, or null when all are safe.</summary>
    private int? Next(Measure[] cells, PartPair[] parts, HiddenColumn? column)
    {
        var district = cells.Length - 1;
        if (column is null || column.Shown(cells[district]) is null)
        {
            return null;
        }

        var hidden = Enumerable.Range(0, district).Where(at =>
            cells[at].State is not (MeasureState.NotReported or MeasureState.NotApplicable) && column.Behind(parts[at]) > 0 && column.Shown(cells[at]) is null).ToList();
        if (!IsWorkedOut(cells, parts, column, hidden))
        {
            return null;
        }

        var shown = Enumerable.Range(0, district).Where(at => column.Shown(cells[at]) is > 0).ToList();
        return shown.Count == 0 ? district : shown.MinBy(at => column.Shown(cells[at]));
    }

    private bool IsWorkedOut(Measure[] cells, PartPair[] parts, HiddenColumn column, List<int> hidden)
    {
        var sum = hidden.Sum(at => column.Behind(parts[at])!.Value);
        var bounds = hidden.Select(at => cells[at].State == MeasureState.Withheld
            ? (Low: smallCell, High: double.PositiveInfinity)
            : column.Bounds(parts[at], column.Behind(parts[at])!.Value)).ToList();
        var (low, high) = (bounds.Sum(bound => bound.Low), bounds.Sum(bound => bound.High));
        return hidden.Where((at, index) => cells[at].State != MeasureState.Withheld
            && Math.Max(bounds[index].Low, sum - (high - bounds[index].High)) >= Math.Min(bounds[index].High, sum - (low - bounds[index].Low))).Any();
    }

    /// <summary>One side of the table: what is shown of a cell, what is behind it, and between which ends a small one is known to lie.</summary>
    private sealed record HiddenColumn(Func<Measure, double?> Shown, Func<PartPair, double?> Behind, Func<PartPair, double, (double Low, double High)> Bounds);
}
