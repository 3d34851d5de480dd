using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Analytics.Flags;

/// <summary>One item or one dimension score over all units and months, on the scale on which it is compared.</summary>
internal sealed class UnitFlagSeries
{
    /// <summary>Dimension scores mix windows of up to half a year; every third month is compared with the past.</summary>
    private const int DimensionStep = 3;

    private readonly MeasureGrid grid;
    private readonly int item;
    private readonly double[]? scores;
    private readonly bool[]? applies;
    private readonly double scale;
    private readonly Aggregation aggregation;
    private UnitFlagFigure[]? figures;

    private UnitFlagSeries(MeasureGrid grid, Item declared, int item, double scale)
    {
        this.grid = grid;
        this.item = item;
        this.scale = scale;
        (Level, Code, Polarity, PastStep, aggregation) = (ScoreLevel.Item, declared.Code, declared.Polarity, declared.WindowMonths, declared.Aggregation);
    }

    private UnitFlagSeries(MeasureGrid grid, string dimension, double[] scores, bool[] applies)
    {
        this.grid = grid;
        this.scores = scores;
        this.applies = applies;
        (item, scale) = (-1, 1);
        (Level, Code, Polarity, PastStep, aggregation) = (ScoreLevel.Dimension, dimension, Polarity.HigherIsBetter, DimensionStep, Aggregation.Score);
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

    /// <summary>Figures by unit and month, made when first asked for.</summary>
    public UnitFlagFigure[] Figures => figures ??= Fill();

    /// <summary>The series of one item.</summary>
    public static UnitFlagSeries OfItem(MeasureGrid grid, JudgeInput input, int item)
    {
        var declared = grid.Items[item];
        return new(grid, declared, item, input.Catalogue.UnitsOfMeasure.FirstOrDefault(unit => unit.Code == declared.UnitOfMeasure)?.Scale ?? 1);
    }

    /// <summary>The series of one dimension score.</summary>
    public static UnitFlagSeries OfDimension(MeasureGrid grid, JudgeInput input, string dimension)
    {
        var items = ScoreStep.ItemsOf(grid, input.Catalogue, dimension);
        var scores = new double[grid.District * grid.Months];
        var applies = new bool[scores.Length];
        Parallel.For(0, grid.District, unit =>
        {
            for (var month = 0; month < grid.Months; month++)
            {
                var score = ScoreStep.OfDimension(grid, input, items, unit, month);
                applies[(unit * grid.Months) + month] = score.ItemsApplicable > 0;
                scores[(unit * grid.Months) + month] = score.Value ?? double.NaN;
            }
        });
        return new(grid, dimension, scores, applies);
    }

    /// <summary>Forgets the figures; whoever asks again gets them made again.</summary>
    public void Release() => figures = null;

    /// <summary>The value as shown, or NaN.</summary>
    public double Value(int unit, int month) => scores is null ? grid.Value(item, unit, month) : scores[At(unit, month)];

    /// <summary>The numerator, or NaN.</summary>
    public double Numerator(int unit, int month) => scores is null ? grid.Numerator(item, unit, month) : double.NaN;

    /// <summary>The denominator, or NaN.</summary>
    public double Denominator(int unit, int month) => scores is null ? grid.Denominator(item, unit, month) : double.NaN;

    /// <summary>Whether the item or dimension applies.</summary>
    public bool Applies(int unit, int month) => applies is null ? grid.Applies(item, unit, month) : applies[At(unit, month)];

    /// <summary>Where a unit's month lies in the arrays.</summary>
    public int At(int unit, int month) => (unit * grid.Months) + month;

    /// <summary>The value, as shown, of a place on the scale for a unit and month.</summary>
    public double ValueAt(double place, int unit, int month) => UnitFlagFigure.ValueAt(aggregation, place, Denominator(unit, month), scale);

    /// <summary>What some latest points come to together: sums over sums where there is a denominator, otherwise the mean.</summary>
    public (double Value, double Numerator, double Denominator) Together(int unit, int month, int points)
    {
        var (value, numerator, denominator) = (0.0, 0.0, 0.0);
        for (var point = 0; point < points; point++)
        {
            var at = month - (point * PastStep);
            value += Value(unit, at) / points;
            numerator += Numerator(unit, at);
            denominator += Denominator(unit, at);
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

    private UnitFlagFigure[] Fill()
    {
        var filled = new UnitFlagFigure[grid.District * grid.Months];
        for (var unit = 0; unit < grid.District; unit++)
        {
            for (var month = 0; month < grid.Months; month++)
            {
                var value = Value(unit, month);
                filled[At(unit, month)] = double.IsNaN(value) || !Applies(unit, month)
                    ? UnitFlagFigure.None
                    : scores is null ? UnitFlagFigure.Of(aggregation, value, Numerator(unit, month), Denominator(unit, month)) : new(value, 0);
            }
        }

        return filled;
    }

    private double Quotient(double numerator, double denominator) =>
        scale * (aggregation == Aggregation.RatioCapped ? Math.Min(numerator, denominator) : numerator) / denominator;
}
