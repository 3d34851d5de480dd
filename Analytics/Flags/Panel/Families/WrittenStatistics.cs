using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>Signs that figures were written rather than counted: copied from an earlier month, heaped on fives, rounded.</summary>
/// <remarks>
/// M = occurrences in the window, E = what the unit's own past leads to expect, with 20 further cases at 2 %; z = 2 (sqrt(M + 3/8) - sqrt(E + 3/8)).
/// Copied: figures equal to the one 1, 2, 3, 6 or 12 months before, the lag that says most; expected by the share of equal pairs in the past,
/// so that a small count that often is 0 does not count as copied. Heaped: multiples of 5 (counts from 10 on). Rounded: whole scores, counts
/// from 20 on in tens, amounts of two significant digits. Each over a dimension, and in the one item that shows it most. Source: digit heaping after Myers (1940), number duplication after Nigrini (2012);
/// the comparison with the unit's own past is ours.
/// </remarks>
internal sealed class WrittenStatistics(DeviationPanel panel, ReportingStatistics reporting)
{
    private const double CasesApart = 1e6;
    private const double PriorCases = 20;
    private const double PriorShare = .02;

    private static readonly int[] Lags = [1, 2, 3, 6, 12];

    /// <summary>The strongest of the three signs in a dimension.</summary>
    public float Of(int unit, int dimension, TurnedMonths turned, DimensionStatistic sign, IReadOnlySet<int>? without = null)
    {
        var items = panel.ItemsOf[dimension]
            .Where(item => reporting.Applies[(unit * panel.Items.Count) + item] && without?.Contains(item) != true).ToArray();
        if (items.Length == 0)
        {
            return float.NaN;
        }

        if (sign != DimensionStatistic.Copied)
        {
            return Distance(items.Select(item => Marked(unit, item, turned, sign)));
        }

        var pasts = items.Select(item => PastRepeats(unit, item, turned)).ToArray();
        return Lags.Max(lag => Distance(items.Select((item, place) => Copied(unit, item, turned, lag, pasts[place]))));
    }

    /// <summary>The sign in the item of a dimension that shows it most; one item written by hand does not show in a sum over twenty.</summary>
    public float OfOneItem(int unit, int dimension, TurnedMonths turned, DimensionStatistic sign, IReadOnlySet<int>? without = null)
    {
        var largest = float.NaN;
        foreach (var item in panel.ItemsOf[dimension])
        {
            if (reporting.Applies[(unit * panel.Items.Count) + item] && without?.Contains(item) != true)
            {
                var cell = sign == DimensionStatistic.CopiedOne ? MostCopied(unit, item, turned)
                    : Marked(unit, item, turned, sign == DimensionStatistic.HeapedOne ? DimensionStatistic.Heaped : DimensionStatistic.Rounded);
                var distance = Distance([cell]);
                largest = float.IsNaN(largest) || distance > largest ? distance : largest;
            }
        }

        return largest;
    }

    /// <summary>How strongly an item shows one of the signs: the square of its distance.</summary>
    public double Term(int unit, int item, TurnedMonths turned)
    {
        var largest = Math.Max(Distance([MostCopied(unit, item, turned)]), Math.Max(
            Distance([Marked(unit, item, turned, DimensionStatistic.Heaped)]), Distance([Marked(unit, item, turned, DimensionStatistic.Rounded)])));
        return largest > 0 ? largest * largest : 0;
    }

    /// <summary>Whether a figure of the window shows the sign that the item shows most.</summary>
    public bool IsWritten(int unit, int item, TurnedMonths turned, int place)
    {
        var figure = Figure(unit, item, turned, place);
        if (place < turned.Past || double.IsNaN(figure))
        {
            return false;
        }

        var past = PastRepeats(unit, item, turned);
        var lag = Lags.MaxBy(lag => Excess(Copied(unit, item, turned, lag, past)));
        var copied = Excess(Copied(unit, item, turned, lag, past));
        var heaped = Excess(Marked(unit, item, turned, DimensionStatistic.Heaped));
        var rounded = Excess(Marked(unit, item, turned, DimensionStatistic.Rounded));
        return copied >= heaped && copied >= rounded
            ? Key(unit, item, turned, place - lag) == Key(unit, item, turned, place)
            : heaped >= rounded ? IsHeaped(item, figure) : IsRounded(item, figure);
    }

    private static double Excess((double Found, double Expected) cell) => cell.Found - cell.Expected;

    private static float Distance(IEnumerable<(double Found, double Expected)> cells)
    {
        var (found, expected) = (0.0, 0.0);
        foreach (var cell in cells)
        {
            (found, expected) = (found + cell.Found, expected + cell.Expected);
        }

        return (float)(2 * (Math.Sqrt(found + .375) - Math.Sqrt(expected + .375)));
    }

    private (double Found, double Expected) MostCopied(int unit, int item, TurnedMonths turned)
    {
        var past = PastRepeats(unit, item, turned);
        return Lags.Select(lag => Copied(unit, item, turned, lag, past)).MaxBy(Excess);
    }

    private (double Found, double Expected) Copied(int unit, int item, TurnedMonths turned, int lag, double share)
    {
        var (found, cases) = (0, 0);
        for (var place = turned.Past; place < turned.Months; place++)
        {
            var now = Key(unit, item, turned, place);
            var before = Key(unit, item, turned, place - lag);
            if (!double.IsNaN(now) && !double.IsNaN(before))
            {
                cases++;
                found += now == before ? 1 : 0;
            }
        }

        return (found, share * cases);
    }

    private double PastRepeats(int unit, int item, TurnedMonths turned)
    {
        Span<double> known = stackalloc double[turned.Past];
        var count = 0;
        for (var place = 0; place < turned.Past; place++)
        {
            var figure = Key(unit, item, turned, place);
            if (!double.IsNaN(figure))
            {
                known[count++] = figure;
            }
        }

        // Sorted, equal figures stand together: a run of r makes r (r - 1) / 2 equal pairs.
        known = known[..count];
        known.Sort();
        var (equal, run) = (0, 0);
        for (var place = 1; place < count; place++)
        {
            run = known[place] == known[place - 1] ? run + 1 : 0;
            equal += run;
        }

        return (equal + (PriorCases * PriorShare)) / ((count * (count - 1) / 2) + PriorCases);
    }

    private (double Found, double Expected) Marked(int unit, int item, TurnedMonths turned, DimensionStatistic sign)
    {
        var (past, pastCases, found, cases) = (0, 0, 0, 0);
        for (var place = 0; place < turned.Months; place++)
        {
            var figure = Figure(unit, item, turned, place);
            if (!double.IsNaN(figure))
            {
                var isMarked = sign == DimensionStatistic.Heaped ? IsHeaped(item, figure) : IsRounded(item, figure);
                (past, pastCases) = place < turned.Past ? (past + (isMarked ? 1 : 0), pastCases + 1) : (past, pastCases);
                (found, cases) = place >= turned.Past ? (found + (isMarked ? 1 : 0), cases + 1) : (found, cases);
            }
        }

        return (found, cases * (past + (PriorCases * PriorShare)) / (pastCases + PriorCases));
    }

    private bool IsHeaped(int item, double figure) => panel.Items[item].Kind switch
    {
        _ when panel.Items[item].IsReadAsShare => figure is > 0 and < 100 && figure % 5 == 0,
        FigureKind.Score => figure % 5 == 0,
        FigureKind.Rate or FigureKind.Proportion => figure >= 10 && figure % 5 == 0,
        _ => false,
    };

    private bool IsRounded(int item, double figure) => panel.Items[item].Kind switch
    {
        _ when panel.Items[item].IsReadAsShare => figure is > 0 and < 100 && figure == Math.Floor(figure),
        FigureKind.Score => figure == Math.Floor(figure),
        FigureKind.Rate or FigureKind.Proportion => figure >= 20 && figure % 10 == 0,
        _ => figure != 0 && HasTwoDigits(Math.Abs(figure)),
    };

    private static bool HasTwoDigits(double figure)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(figure)) - 1);
        return Math.Abs((figure / step) - Math.Round(figure / step)) < 1e-9;
    }

    private double Figure(int unit, int item, TurnedMonths turned, int place)
    {
        var cell = (unit * panel.Months) + turned[place];
        return reporting.IsUsable(item, cell) ? panel.Items[item].Read(cell) : double.NaN;
    }

    /// <summary>What must be equal in a copy: the figure, and of a share also the cases it was taken of.</summary>
    private double Key(int unit, int item, TurnedMonths turned, int place)
    {
        var figure = Figure(unit, item, turned, place);
        var own = panel.Items[item];
        return own.IsReadAsShare || own.Kind == FigureKind.Proportion
            ? figure + (CasesApart * own.Exposure![(unit * panel.Months) + turned[place]])
            : figure;
    }
}
