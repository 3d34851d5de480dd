using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.District;

/// <summary>One item's figures of all units, on the scale its kind asks for, each record counted once.</summary>
/// <remarks>
/// A quarterly figure of neighbouring months shares two thirds of its records; so only the months that lie whole windows before the judged one
/// are taken. A figure is due where the item applies and at least half of the unit's kind has reported:
/// a file that has not come yet for anybody, a withheld figure and one on too few cases are not "not reported".
/// </remarks>
internal sealed class DistrictFigures(MeasureGrid grid, int item, double scale, int[] units, int first, int months)
{
    private const double ReportedShare = .5;
    private const double RareShare = .2;
    private const double FewEvents = 5;
    private const double MostWithheld = .1;
    private const int FewestPoints = 6;

    private readonly Item declared = grid.Items[item];

    /// <summary>Whether the model can judge the item.</summary>
    /// <remarks>
    /// Items of rounds and years have too few points for an own past, and those of figures to date no points of their own; where counts from 1 to 4 are often withheld, those that are left are no fair
    /// sample. Both are left to the comparison with peers and the past.
    /// </remarks>
    public bool IsSuited()
    {
        if (declared.WindowMonths == 0 || declared.Numerator.Timing == Timing.ToDate || months < FewestPoints * declared.WindowMonths)
        {
            return false;
        }

        var (figures, withheld) = (0, 0);
        foreach (var unit in units)
        {
            for (var place = 0; place < months; place++)
            {
                var state = grid.State(item, unit, first + place);
                figures += state == MeasureState.Figure ? 1 : 0;
                withheld += state == MeasureState.Suppressed ? 1 : 0;
            }
        }

        return figures > 0 && withheld <= MostWithheld * (figures + withheld);
    }

    /// <summary>The column of the panel.</summary>
    public PanelItem Item(int dimension)
    {
        var values = new double[units.Length * months];
        var numerators = new double[values.Length];
        var denominators = new double[values.Length];
        var due = new bool[values.Length];
        Array.Fill(values, double.NaN);
        for (var row = 0; row < units.Length; row++)
        {
            for (var place = 0; place < months; place++)
            {
                if (Source(units[row], place) is { } month)
                {
                    var cell = (row * months) + place;
                    values[cell] = grid.Value(item, units[row], month);
                    numerators[cell] = grid.Numerator(item, units[row], month);
                    denominators[cell] = grid.Denominator(item, units[row], month);
                    due[cell] = IsExpected(units[row], month);
                }
            }
        }

        Withdraw(due, values);
        return Column(dimension, values, numerators, denominators) with { Due = due };
    }

    private PanelItem Column(int dimension, double[] values, double[] numerators, double[] denominators)
    {
        var polarity = declared.Polarity == Polarity.HigherIsWorse ? 1 : -1;
        return declared.Aggregation switch
        {
            Aggregation.Ratio or Aggregation.RatioCapped => Share(dimension, polarity, Masked(values, numerators, denominators), denominators),
            Aggregation.RatePer100 or Aggregation.RatePer1000 or Aggregation.RatePer10000 or Aggregation.MeanPerTarget => new(
                declared.Code, FigureKind.Rate, dimension, polarity, Masked(values, numerators, null), denominators),
            Aggregation.Count => new(declared.Code, FigureKind.Rate, dimension, polarity, Unscaled(values, 1), null),
            Aggregation.Sum => Bounded(FigureKind.Amount, double.PositiveInfinity, dimension, polarity, Unscaled(values, 1)),
            Aggregation.RatioOfSums => Bounded(FigureKind.Score, 100, dimension, polarity, Unscaled(values, 100)),
            _ => Bounded(FigureKind.Score, 100, dimension, polarity, Unscaled(values, 1)),
        };
    }

    /// <summary>Values as numbers that do not depend on the item's unit of measure, nor on how it rounds.</summary>
    private double[] Unscaled(double[] values, double times) => [.. values.Select(value => Math.Round(value / scale * times, 9))];

    private PanelItem Bounded(FigureKind kind, double largest, int dimension, int polarity, double[] values) => new(
        declared.Code, Array.Exists(values, value => value < 0 || value > largest) ? FigureKind.Value : kind, dimension, polarity, values, null);

    /// <summary>Of few cases, or of cases nearly all alike, the rarer side is counted: a logit of nine in nine says little.</summary>
    private PanelItem Share(int dimension, int polarity, double[] hits, double[] cases)
    {
        var known = Enumerable.Range(0, hits.Length).Where(cell => !double.IsNaN(hits[cell])).ToArray();
        var (all, of) = (known.Sum(cell => hits[cell]), known.Sum(cell => cases[cell]));
        var share = of > 0 ? all / of : 0;
        var rare = Math.Min(share, 1 - share);
        if (known.Length > 0 && rare > RareShare && rare * Selection.Median([.. known.Select(cell => cases[cell])]) >= FewEvents)
        {
            return new(declared.Code, FigureKind.Proportion, dimension, polarity, hits, cases);
        }

        return share <= .5
            ? new(declared.Code, FigureKind.Rate, dimension, polarity, hits, cases) { IsReadAsShare = true }
            : new(declared.Code, FigureKind.Rate, dimension, -polarity, [.. hits.Select((hit, cell) => cases[cell] - hit)], cases) { IsReadAsShare = true, CountsMisses = true };
    }

    /// <summary>Numerators where there is a figure; of a ratio no more than its denominator.</summary>
    private static double[] Masked(double[] values, double[] numerators, double[]? most) =>
        [.. values.Select((value, cell) => double.IsNaN(value) ? double.NaN : most is null ? numerators[cell] : Math.Min(numerators[cell], most[cell]))];

    /// <summary>The grid's month whose figure stands at a place, or null where the item has none of its own.</summary>
    private int? Source(int unit, int place)
    {
        var month = first + place;
        return (months - 1 - place) % declared.WindowMonths == 0 ? month : null;
    }

    private bool IsExpected(int unit, int month) =>
        grid.Applies(item, unit, month)
        && grid.State(item, unit, month) is MeasureState.Figure or MeasureState.NotReported;

    /// <summary>Nobody owes a figure in a month in which fewer than half of the kind have one.</summary>
    private void Withdraw(bool[] due, double[] values)
    {
        foreach (var kind in Enumerable.Range(0, units.Length).GroupBy(row => grid.Units[units[row]].Kind))
        {
            int[] rows = [.. kind];
            for (var place = 0; place < months; place++)
            {
                var owed = rows.Count(row => due[(row * months) + place]);
                var reported = rows.Count(row => due[(row * months) + place] && !double.IsNaN(values[(row * months) + place]));
                if (reported < ReportedShare * owed)
                {
                    foreach (var row in rows)
                    {
                        due[(row * months) + place] &= !double.IsNaN(values[(row * months) + place]);
                    }
                }
            }
        }
    }
}
