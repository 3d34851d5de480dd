using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Scores, amounts, proportions and other values: distance from the unit's own past median over a moderated scale.</summary>
/// <remarks>
/// u = median of r over the past (drawn towards 0 by nb / 6 below 6 months); e = (r - u) / s; s^2 = (8 s0^2 + (nb - 1) si^2) / (8 + nb - 1),
/// si^2 = mean of min((r - u)^2, 9 MAD^2), s0 of the item (Smyth, 2004, moderated variances), by <see cref="TypicalVariance"/>.
/// </remarks>
internal sealed class MeasuredCourse : IItemCourse
{
    private const double PriorMonths = 8;
    private const int FullPast = 6;

    private readonly DeviationPanel panel;
    private readonly PanelItem item;
    private readonly double[] rest;
    private readonly double rounding;

    public MeasuredCourse(DeviationPanel panel, PanelItem item, double peerShrinkage)
    {
        this.panel = panel;
        this.item = item;
        rest = FigureTransform.Apply(item);

        // Where peers and past explain everything, what is left is rounding and must not be blown up to standard deviations.
        rounding = 1e-9 * rest.Where(value => !double.IsNaN(value)).Select(Math.Abs).DefaultIfEmpty(0).Max();
        new PeerMonthEffect(panel, peerShrinkage).Remove(rest);
    }

    public void Residuals(TurnedMonths turned, float[] into)
    {
        var pasts = new OwnPast[panel.Units];
        var buffer = new double[panel.Months];
        for (var unit = 0; unit < panel.Units; unit++)
        {
            pasts[unit] = Past(unit, turned, buffer);
        }

        var typical = TypicalVariance.Of(panel, item, pasts);
        for (var unit = 0; unit < panel.Units; unit++)
        {
            var past = pasts[unit];
            var known = double.IsNaN(past.Variance) ? 0 : Math.Max(past.Months - 1, 0);
            var variance = ((PriorMonths * typical[unit]) + (known > 0 ? known * past.Variance : 0)) / (PriorMonths + known);
            var scale = variance > rounding * rounding ? 1 / Math.Sqrt(variance) : 0;
            for (var place = 0; place < panel.Months; place++)
            {
                into[(unit * panel.Months) + place] = (float)((rest[(unit * panel.Months) + turned[place]] - past.Level) * scale);
            }
        }
    }

    public double Expected(TurnedMonths turned, int unit, int place)
    {
        var cell = (unit * panel.Months) + turned[place];
        var level = Past(unit, turned, new double[panel.Months]).Level;
        return FigureTransform.Back(item, FigureTransform.Apply(item, cell) - (rest[cell] - level), cell);
    }

    public LastingLevel Level()
    {
        var values = new double[panel.Units];
        var variances = new double[panel.Units];
        var buffer = new double[panel.Months];
        var whole = new TurnedMonths(panel.Months, 0, panel.Months);
        for (var unit = 0; unit < panel.Units; unit++)
        {
            var count = Gather(unit, whole, panel.Months, buffer);
            var spread = Selection.DeviationInPlace(buffer.AsSpan(0, count), out var median);
            count = Gather(unit, whole, panel.Months, buffer);
            var sum = 0.0;
            for (var place = 0; place < count; place++)
            {
                sum += Math.Clamp(buffer[place], median - (3 * spread), median + (3 * spread));
            }

            values[unit] = count == 0 ? double.NaN : sum / count;
            variances[unit] = item.Kind == FigureKind.Proportion ? SamplingVariance(unit) : 0;
        }

        return new(values, variances, null, null);
    }

    private OwnPast Past(int unit, TurnedMonths turned, double[] buffer)
    {
        var count = Gather(unit, turned, turned.Past, buffer);
        if (count == 0)
        {
            count = Gather(unit, turned, panel.Months, buffer);
            return new(count == 0 ? double.NaN : Selection.MedianInPlace(buffer.AsSpan(0, count)), double.NaN, 0);
        }

        var spread = Selection.DeviationInPlace(buffer.AsSpan(0, count), out var median);
        var level = count >= FullPast ? median : median * count / FullPast;
        if (count < 4)
        {
            return new(level, double.NaN, count);
        }

        Gather(unit, turned, turned.Past, buffer);
        var limit = 9 * spread * spread;
        var sum = 0.0;
        for (var place = 0; place < count; place++)
        {
            sum += Math.Min((buffer[place] - level) * (buffer[place] - level), limit);
        }

        return new(level, sum / count, count);
    }

    private int Gather(int unit, TurnedMonths turned, int places, double[] into)
    {
        var count = 0;
        for (var place = 0; place < places; place++)
        {
            var value = rest[(unit * panel.Months) + turned[place]];
            if (!double.IsNaN(value))
            {
                into[count++] = value;
            }
        }

        return count;
    }

    /// <summary>Variance of the mean of logits: the sum over months of 1 / (m p (1 - p)), over the square of their number.</summary>
    private double SamplingVariance(int unit)
    {
        var (cases, trials, count) = (0.0, 0.0, 0);
        for (var cell = unit * panel.Months; cell < (unit + 1) * panel.Months; cell++)
        {
            if (item.IsUsable(cell))
            {
                cases += item.Figures[cell];
                trials += item.Exposure![cell];
                count++;
            }
        }

        var share = (cases + .5) / (trials + 1);
        var sum = 0.0;
        for (var cell = unit * panel.Months; cell < (unit + 1) * panel.Months; cell++)
        {
            sum += item.IsUsable(cell) ? 1 / Math.Max(item.Exposure![cell] * share * (1 - share), .5) : 0;
        }

        return count == 0 ? 0 : sum / ((double)count * count);
    }
}

/// <summary>What the past of one unit says about one item.</summary>
/// <param name="Level">Its median.</param>
/// <param name="Variance">Its robust variance; NaN below 4 months.</param>
/// <param name="Months">Months reported.</param>
internal readonly record struct OwnPast(double Level, double Variance, int Months);
