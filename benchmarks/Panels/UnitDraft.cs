using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>The latent course of one unit before it is observed; planted deviations edit it.</summary>
public sealed class UnitDraft
{
    private const int Items = PanelDesign.ItemCount;

    public UnitDraft(long seed, int unit, PanelParameters parameters, PanelDesign design)
    {
        Seed = seed;
        Unit = unit;
        Months = parameters.Months;
        Level = new double[Items];
        Factor = new double[Items * Months];
        Specific = new double[Items * Months];
        Shift = new double[Items * Months];
        Thinning = new double[Items * Months];
        Array.Fill(Thinning, 1);
        Flat = new bool[Items * Months];
        Drop = new bool[Items * Months];
        Bunch = new bool[Items * Months];
        Cells = new bool[Items];
        DrawLevels(parameters);
        DrawCourse(parameters, design);
    }

    public long Seed { get; }

    public int Unit { get; }

    public int Months { get; }

    /// <summary>Lasting badness by item.</summary>
    public double[] Level { get; }

    /// <summary>Shared monthly movement by item * months + month.</summary>
    public double[] Factor { get; }

    /// <summary>Own monthly movement of each item.</summary>
    public double[] Specific { get; }

    public double[] Shift { get; }

    /// <summary>Share of the events that are reported.</summary>
    public double[] Thinning { get; }

    public bool[] Flat { get; }

    public bool[] Drop { get; }

    public bool[] Bunch { get; }

    /// <summary>Items in which a deviation was planted.</summary>
    public bool[] Cells { get; }

    /// <summary>First month of the deviation.</summary>
    public int Onset { get; set; } = -1;

    public double Noise(int item) => Math.Exp(.25 * Normal(Seed, 43, Unit, item));

    private void DrawLevels(PanelParameters parameters)
    {
        var general = Normal(Seed, 10, Unit);
        for (var item = 0; item < Items; item++)
        {
            Level[item] = parameters.Between * ((.40 * general) + (.55 * Normal(Seed, 11, Unit, PanelDesign.Dimensions[item]))
                + (Math.Sqrt(1 - .16 - .3025) * Normal(Seed, 12, Unit, item)));
        }
    }

    private void DrawCourse(PanelParameters parameters, PanelDesign design)
    {
        var factors = new double[PanelDesign.DimensionCount][];
        for (var dimension = 0; dimension < factors.Length; dimension++)
        {
            factors[dimension] = Autoregress(month => Normal(Seed, 40, Unit, dimension, month), parameters.FactorPersistence);
        }

        for (var item = 0; item < Items; item++)
        {
            var own = Autoregress(
                month => parameters.HeavyTails ? StudentFour(Seed, 41, Unit, item, month) : Normal(Seed, 41, Unit, item, month), .2);
            var loading = design.Items[item].Loading;
            for (var month = 0; month < Months; month++)
            {
                Factor[(item * Months) + month] = loading * factors[PanelDesign.Dimensions[item]][month];
                Specific[(item * Months) + month] = Math.Sqrt(1 - (loading * loading)) * own[month];
            }
        }
    }

    private double[] Autoregress(Func<int, double> draw, double persistence)
    {
        var course = new double[Months];
        course[0] = draw(0);
        for (var month = 1; month < Months; month++)
        {
            course[month] = (persistence * course[month - 1]) + (Math.Sqrt(1 - (persistence * persistence)) * draw(month));
        }

        return course;
    }
}
