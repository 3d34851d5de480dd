using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>What is read off the reporting itself rather than off the figures: what went missing, and what never changes.</summary>
/// <remarks>
/// Unreported: 2 (sqrt(M + 3/8) - sqrt(E + 3/8)), M figures missing in the last 6 months of the items a unit has, E what the unit's own
/// share of missing figures in the past leads to expect, with 20 further figures at the share of all units.
/// Unchanged: sqrt(number of month-to-month changes in the window under 0.15 of the standard deviation of the past), rates left out.
/// </remarks>
internal sealed class ReportingStatistics
{
    private const int RecentMonths = 6;
    private const double PriorFigures = 20;
    private const double SmallChange = .15;

    private readonly DeviationPanel panel;
    private readonly bool[] usable;
    private readonly double[] usualShare;

    public ReportingStatistics(DeviationPanel panel)
    {
        this.panel = panel;
        var cells = panel.Units * panel.Months;
        usable = new bool[panel.Items.Count * cells];
        Applies = new bool[panel.Units * panel.Items.Count];
        usualShare = new double[panel.Items.Count];
        Parallel.For(0, panel.Items.Count, item => Read(item, cells));
    }

    /// <summary>unit * items + item: the unit has reported the item at least once.</summary>
    public bool[] Applies { get; }

    /// <summary>Whether a figure is there.</summary>
    public bool IsUsable(int item, int cell) => usable[(item * panel.Units * panel.Months) + cell];

    /// <summary>The items of a unit.</summary>
    public int[] ItemsOf(int unit) => [.. Enumerable.Range(0, panel.Items.Count).Where(item => Applies[(unit * panel.Items.Count) + item])];

    /// <summary>How many more figures of a dimension are missing than expected; items left out count as reported.</summary>
    public float Unreported(int unit, int dimension, TurnedMonths turned, IReadOnlySet<int>? without = null)
    {
        var items = Own(unit, dimension);
        if (items.Length == 0)
        {
            return float.NaN;
        }

        var expected = ExpectedMissing(unit, dimension, turned) * items.Sum(item => DueMonths(unit, item, turned, turned.Months - RecentMonths, turned.Months));
        var missing = items.Sum(item => without?.Contains(item) == true ? 0 : MissingTerm(unit, item, turned));
        return (float)(2 * (Math.Sqrt(missing + .375) - Math.Sqrt(expected + .375)));
    }

    /// <summary>The share of figures of a dimension that a unit usually leaves out.</summary>
    public double ExpectedMissing(int unit, int dimension, TurnedMonths turned)
    {
        var items = Own(unit, dimension);
        var missing = items.Sum(item => Missing(unit, item, turned, 0, turned.Past));
        var usual = items.Length == 0 ? 0 : items.Average(item => Math.Clamp(usualShare[item], .005, 1));
        return (missing + (PriorFigures * usual)) / (items.Sum(item => DueMonths(unit, item, turned, 0, turned.Past)) + PriorFigures);
    }

    /// <summary>Figures of an item due in the last months.</summary>
    public int DueTerm(int unit, int item, TurnedMonths turned) => DueMonths(unit, item, turned, turned.Months - RecentMonths, turned.Months);

    /// <summary>Figures due from a unit in all months, over its items.</summary>
    public int DueFigures(int unit) =>
        ItemsOf(unit).Sum(item => Enumerable.Range(unit * panel.Months, panel.Months).Count(cell => IsUsable(item, cell) || panel.Items[item].IsDue(cell)));

    /// <summary>Figures of an item missing in the last months.</summary>
    public int MissingTerm(int unit, int item, TurnedMonths turned) =>
        Missing(unit, item, turned, turned.Months - RecentMonths, turned.Months);

    /// <summary>The root of the number of months in which the figures of a dimension hardly changed.</summary>
    public float Unchanged(int unit, int dimension, TurnedMonths turned, IReadOnlySet<int>? without = null)
    {
        var items = Own(unit, dimension);
        return items.Length == 0 ? float.NaN : (float)Math.Sqrt(items.Sum(item => without?.Contains(item) == true ? 0 : UnchangedTerm(unit, item, turned)));
    }

    /// <summary>Months in which an item hardly changed.</summary>
    public int UnchangedTerm(int unit, int item, TurnedMonths turned)
    {
        if (panel.Items[item].Kind == FigureKind.Rate)
        {
            return 0;
        }

        var limit = SmallChange * PastDeviation(unit, item, turned);
        var count = 0;
        for (var place = turned.Past + 1; place < turned.Months; place++)
        {
            count += HardlyChanges(unit, item, turned, place, limit) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether an item hardly changed from the month before to a place of the window.</summary>
    public bool IsUnchanged(int unit, int item, TurnedMonths turned, int place) =>
        panel.Items[item].Kind != FigureKind.Rate && place > turned.Past
        && HardlyChanges(unit, item, turned, place, SmallChange * PastDeviation(unit, item, turned));

    private bool HardlyChanges(int unit, int item, TurnedMonths turned, int place, double limit)
    {
        var (before, now) = ((unit * panel.Months) + turned[place - 1], (unit * panel.Months) + turned[place]);
        return IsUsable(item, before) && IsUsable(item, now)
            && Math.Abs(panel.Items[item].Shown(now) - panel.Items[item].Shown(before)) < limit;
    }

    private double PastDeviation(int unit, int item, TurnedMonths turned)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var place = 0; place < turned.Past; place++)
            {
                var cell = (unit * panel.Months) + turned[place];
                if (IsUsable(item, cell))
                {
                    var shown = panel.Items[item].Shown(cell);
                    (sum, count) = pass == 0 ? (sum + shown, count + 1) : (sum, count);
                    squares += pass == 1 ? (shown - (sum / count)) * (shown - (sum / count)) : 0;
                }
            }
        }

        return count == 0 ? 0 : Math.Sqrt(squares / count);
    }

    private int[] Own(int unit, int dimension) =>
        [.. panel.ItemsOf[dimension].Where(item => Applies[(unit * panel.Items.Count) + item])];

    private int Missing(int unit, int item, TurnedMonths turned, int from, int to)
    {
        var count = 0;
        for (var place = from; place < to; place++)
        {
            count += IsMissing(unit, item, turned, place) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a figure was due and is not there.</summary>
    public bool IsMissing(int unit, int item, TurnedMonths turned, int place)
    {
        var cell = (unit * panel.Months) + turned[place];
        return panel.Items[item].IsDue(cell) && !IsUsable(item, cell);
    }

    private int DueMonths(int unit, int item, TurnedMonths turned, int from, int to)
    {
        if (panel.Items[item].Due is not { } due)
        {
            return to - from;
        }

        var count = 0;
        for (var place = from; place < to; place++)
        {
            count += due[(unit * panel.Months) + turned[place]] ? 1 : 0;
        }

        return count;
    }

    private void Read(int item, int cells)
    {
        var (missing, possible) = (0, 0);
        for (var unit = 0; unit < panel.Units; unit++)
        {
            var (reported, due) = (0, 0);
            for (var cell = unit * panel.Months; cell < (unit + 1) * panel.Months; cell++)
            {
                usable[(item * cells) + cell] = panel.Items[item].IsUsable(cell);
                reported += usable[(item * cells) + cell] ? 1 : 0;
                due += usable[(item * cells) + cell] || panel.Items[item].IsDue(cell) ? 1 : 0;
            }

            Applies[(unit * panel.Items.Count) + item] = reported > 0;
            (missing, possible) = reported > 0 ? (missing + due - reported, possible + due) : (missing, possible);
        }

        usualShare[item] = possible == 0 ? 0 : (double)missing / possible;
    }
}
