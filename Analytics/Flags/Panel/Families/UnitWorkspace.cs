using SmartSupervision.Analytics.Flags.Panel.Correlation;
using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>The residuals of one unit in one window and the statistics read off them.</summary>
internal sealed class UnitWorkspace
{
    private const float SumClip = 6;

    private readonly DeviationPanel panel;
    private readonly int months;
    private readonly int window;
    private readonly double[] ramp;

    public UnitWorkspace(DeviationPanel panel, int window)
    {
        this.panel = panel;
        this.window = window;
        months = panel.Months;
        ramp = CourseStatistics.RampWeights(months);
        Own = new float[panel.Items.Count * months];
        Predicted = new float[Own.Length];
        Conditional = new float[Own.Length];
    }

    /// <summary>e by item * months + turned place.</summary>
    public float[] Own { get; }

    /// <summary>yhat.</summary>
    public float[] Predicted { get; }

    /// <summary>c.</summary>
    public float[] Conditional { get; }

    /// <summary>The unit's items and their precision.</summary>
    public ItemPattern? Pattern { get; private set; }

    public void Load(float[][] residuals, int unit, ItemPattern pattern)
    {
        for (var item = 0; item < residuals.Length; item++)
        {
            Array.Copy(residuals[item], unit * months, Own, item * months, months);
        }

        Pattern = pattern;
        ConditionalResidual.Compute(pattern.All, Own, Predicted, Conditional, months);
    }

    /// <summary>The same unit with some items nearer to what was expected over the last months.</summary>
    /// <param name="residuals">Residuals of the judged window.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="pattern">Its items.</param>
    /// <param name="items">The items that change.</param>
    /// <param name="kept">The share of their distance that stays.</param>
    /// <param name="lastMonths">How many months change.</param>
    public void LoadNearer(float[][] residuals, int unit, ItemPattern pattern, IReadOnlySet<int> items, double kept, int lastMonths)
    {
        Load(residuals, unit, pattern);
        foreach (var item in items)
        {
            for (var place = months - lastMonths; place < months; place++)
            {
                Own[(item * months) + place] *= (float)kept;
            }
        }

        ConditionalResidual.Compute(pattern.All, Own, Predicted, Conditional, months);
    }

    /// <summary>A statistic of one item; NaN where it cannot be said.</summary>
    public float Cell(CellStatistic statistic, int item)
    {
        var own = Own.AsSpan(item * months, months);
        var conditional = Conditional.AsSpan(item * months, months);
        return statistic switch
        {
            CellStatistic.Shift3 => CourseStatistics.Shift(own, 3),
            CellStatistic.Shift6 => CourseStatistics.Shift(own, 6),
            CellStatistic.Shift9 => CourseStatistics.Shift(own, 9),
            CellStatistic.Shift12 => CourseStatistics.Shift(own, 12),
            CellStatistic.Ramp => CourseStatistics.Ramp(own, ramp),
            CellStatistic.Spike => CourseStatistics.Spike(own),
            CellStatistic.Spread8 => CourseStatistics.LogVariance(own[^8..]),
            CellStatistic.Spread12 => Contrast(own),
            CellStatistic.CoMovement => CourseStatistics.CoMovement(own[^window..], Predicted.AsSpan((item * months) + months - window, window)),
            _ => ConditionalCell(statistic, conditional),
        };
    }

    /// <summary>A statistic of one dimension from monthly residuals.</summary>
    public float Dimension(DimensionStatistic statistic, int dimension)
    {
        var block = Pattern!.Dimensions[dimension];
        return block.Items.Length == 0 ? float.NaN : statistic switch
        {
            DimensionStatistic.Shift5 => Shift(block, 5),
            DimensionStatistic.Shift8 => Shift(block, 8),
            _ => Distance(block, Means(block, 6)),
        };
    }

    /// <summary>Terms of the generalised least squares shift of a dimension over 8 months, by place in the block.</summary>
    public double[] ShiftTerms(int dimension)
    {
        var block = Pattern!.Dimensions[dimension];
        var means = Means(block, 8);
        return [.. means.Select((mean, place) => mean * block.Shift[place])];
    }

    /// <summary>Terms e_j (Omega e)_j of the distance of a dimension over 6 months, by place in the block.</summary>
    public double[] DistanceTerms(int dimension)
    {
        var block = Pattern!.Dimensions[dimension];
        return Terms(block, Means(block, 6));
    }

    /// <summary>Terms e_j (Omega e)_j, which add up to the squared distance.</summary>
    public static double[] Terms(ItemBlock block, double[] values)
    {
        var product = new double[values.Length];
        block.Multiply(values, product);
        return [.. values.Select((value, place) => value * product[place])];
    }

    /// <summary>The squared distance of k values on the scale of a normal value.</summary>
    /// <remarks>Wilson and Hilferty (1931): ((T / k)^(1/3) - (1 - 2 / 9k)) / sqrt(2 / 9k), so that dimensions with few items compare with full ones.</remarks>
    public static float Distance(ItemBlock block, double[] values)
    {
        var spread = 2.0 / (9 * values.Length);
        return (float)((Math.Cbrt(Math.Max(Terms(block, values).Sum(), 0) / values.Length) - (1 - spread)) / Math.Sqrt(spread));
    }

    private float ConditionalCell(CellStatistic statistic, ReadOnlySpan<float> conditional) => statistic switch
    {
        CellStatistic.ConditionalShift3 => CourseStatistics.Shift(conditional, 3),
        CellStatistic.ConditionalShift6 => CourseStatistics.Shift(conditional, 6),
        CellStatistic.ConditionalShift9 => CourseStatistics.Shift(conditional, 9),
        CellStatistic.ConditionalShift12 => CourseStatistics.Shift(conditional, 12),
        CellStatistic.ConditionalRamp => CourseStatistics.Ramp(conditional, ramp),
        CellStatistic.ConditionalSpike => CourseStatistics.Spike(conditional),
        _ => Contrast(conditional),
    };

    private float Contrast(ReadOnlySpan<float> course) =>
        CourseStatistics.LogVariance(course[^window..]) - (.5f * CourseStatistics.LogVariance(course[..^window]));

    private float Shift(ItemBlock block, int length)
    {
        var means = Means(block, length);
        var sum = 0.0;
        for (var place = 0; place < means.Length; place++)
        {
            sum += means[place] * block.Shift[place];
        }

        return (float)sum;
    }

    /// <summary>Sums over the last months over the root of their number; 0 where nothing was reported.</summary>
    private double[] Means(ItemBlock block, int length)
    {
        var means = new double[block.Items.Length];
        for (var place = 0; place < means.Length; place++)
        {
            var value = CourseStatistics.Shift(Own.AsSpan(block.Items[place] * months, months), length);
            means[place] = float.IsNaN(value) ? 0 : Math.Clamp(value, -SumClip * length, SumClip * length);
        }

        return means;
    }
}
