using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Analytics.Flags;

/// <summary>One item or one dimension score over all units and months, on the scale on which it is compared.</summary>
internal sealed class UnitFlagSeries
{
    /// <summary>Dimension scores mix windows of up to half a year; every third month is compared with the past.</summary>
    private const int DimensionStep = 3;

    private readonly int months;
    private readonly double scale;
    private readonly Aggregation aggregation;

    private UnitFlagSeries(
        ScoreLevel level, string code, Polarity polarity, Aggregation aggregation, double scale, int step, int units, int months)
    {
        Level = level;
        Code = code;
        Polarity = polarity;
        PastStep = step;
        this.aggregation = aggregation;
        this.scale = scale;
        this.months = months;
        Figures = new UnitFlagFigure[units * months];
        Values = new double[units * months];
        Numerators = new double[units * months];
        Denominators = new double[units * months];
        Applies = new bool[units * months];
        Array.Fill(Figures, UnitFlagFigure.None);
        Array.Fill(Values, double.NaN);
        Array.Fill(Numerators, double.NaN);
        Array.Fill(Denominators, double.NaN);
    }

    /// <summary>Item or dimension.</summary>
    public ScoreLevel Level { get; }

    /// <summary>The item's or dimension's code.</summary>
    public string Code { get; }

    /// <summary>Which way is worse.</summary>
    public Polarity Polarity { get; }

    /// <summary>Months from one point without overlap to the next; 0 when rounds have no such points.</summary>
    public int PastStep { get; }

    /// <summary>Whether the figure is counted, so that its spread by chance is known.</summary>
    public bool IsCounted => aggregation is not
        (Aggregation.RatioOfSums or Aggregation.Sum or Aggregation.Mean or Aggregation.Score);

    /// <summary>Figures by unit and month.</summary>
    public UnitFlagFigure[] Figures { get; }

    /// <summary>Values as shown, by unit and month.</summary>
    public double[] Values { get; }

    /// <summary>Numerators by unit and month.</summary>
    public double[] Numerators { get; }

    /// <summary>Denominators by unit and month.</summary>
    public double[] Denominators { get; }

    /// <summary>Whether the item or dimension applies, by unit and month.</summary>
    public bool[] Applies { get; }

    /// <summary>The series of one item.</summary>
    public static UnitFlagSeries OfItem(MeasureGrid grid, JudgeInput input, int item)
    {
        var declared = grid.Items[item];
        var scale = input.Catalogue.UnitsOfMeasure.FirstOrDefault(unit => unit.Code == declared.UnitOfMeasure)?.Scale ?? 1;
        var series = new UnitFlagSeries(
            ScoreLevel.Item, declared.Code, declared.Polarity, declared.Aggregation, scale, declared.WindowMonths, grid.District, grid.Months);
        for (var unit = 0; unit < grid.District; unit++)
        {
            for (var month = 0; month < grid.Months; month++)
            {
                var at = series.At(unit, month);
                series.Applies[at] = grid.Applies(item, unit, month);
                series.Values[at] = grid.Value(item, unit, month);
                series.Numerators[at] = grid.Numerator(item, unit, month);
                series.Denominators[at] = grid.Denominator(item, unit, month);
                series.Figures[at] = double.IsNaN(series.Values[at]) || !series.Applies[at]
                    ? UnitFlagFigure.None
                    : UnitFlagFigure.Of(declared.Aggregation, series.Values[at], series.Numerators[at], series.Denominators[at]);
            }
        }

        return series;
    }

    /// <summary>The series of one dimension score.</summary>
    public static UnitFlagSeries OfDimension(MeasureGrid grid, JudgeInput input, string dimension)
    {
        var series = new UnitFlagSeries(
            ScoreLevel.Dimension, dimension, Polarity.HigherIsBetter, Aggregation.Score, 1, DimensionStep, grid.District, grid.Months);
        for (var unit = 0; unit < grid.District; unit++)
        {
            for (var month = 0; month < grid.Months; month++)
            {
                var at = series.At(unit, month);
                var score = ScoreStep.OfDimension(grid, input, dimension, unit, month);
                series.Applies[at] = score.ItemsApplicable > 0;
                series.Values[at] = score.Value ?? double.NaN;
                series.Figures[at] = score.Value is { } value ? new(value, 0) : UnitFlagFigure.None;
            }
        }

        return series;
    }

    /// <summary>Where a unit's month lies in the arrays.</summary>
    public int At(int unit, int month) => (unit * months) + month;

    /// <summary>The value, as shown, of a place on the scale for a unit and month.</summary>
    public double ValueAt(double place, int at) => UnitFlagFigure.ValueAt(aggregation, place, Denominators[at], scale);

    /// <summary>What some latest points come to together: sums over sums where there is a denominator, otherwise the mean.</summary>
    public (double Value, double Numerator, double Denominator) Together(int unit, int month, int points)
    {
        var (value, numerator, denominator) = (0.0, 0.0, 0.0);
        for (var point = 0; point < points; point++)
        {
            var at = At(unit, month - (point * PastStep));
            value += Values[at] / points;
            numerator += Numerators[at];
            denominator += Denominators[at];
        }

        return denominator > 0 ? (Quotient(numerator, denominator), numerator, denominator) : (value, double.NaN, double.NaN);
    }

    /// <summary>A distance turned so that more is worse; for neutral items its size.</summary>
    public double Worse(double distance) => Polarity switch
    {
        Polarity.HigherIsWorse => distance,
        Polarity.HigherIsBetter => -distance,
        _ => Math.Abs(distance),
    };

    private double Quotient(double numerator, double denominator) =>
        scale * (aggregation == Aggregation.RatioCapped ? Math.Min(numerator, denominator) : numerator) / denominator;
}
