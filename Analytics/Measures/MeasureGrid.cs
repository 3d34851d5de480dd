using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Stored measures as arrays over item, unit and month, for the methods that read whole series.</summary>
/// <remarks>Months run without gaps from the first measure to the last month judged; a cell without a figure holds NaN, which never leaves the grid.</remarks>
internal sealed class MeasureGrid
{
    private readonly double[] values;
    private readonly double[] numerators;
    private readonly double[] denominators;
    private readonly byte[] states;
    private readonly int[]?[] rounds;
    private readonly int first;

    private MeasureGrid(IReadOnlyList<Item> items, IReadOnlyList<Unit> units, int first, int months)
    {
        Items = items;
        Units = units;
        Months = months;
        this.first = first;
        var size = items.Count * units.Count * months;
        values = new double[size];
        numerators = new double[size];
        denominators = new double[size];
        states = new byte[size];
        rounds = new int[items.Count][];
        Array.Fill(values, double.NaN);
        Array.Fill(numerators, double.NaN);
        Array.Fill(denominators, double.NaN);
        Array.Fill(states, (byte)MeasureState.NotReported);
    }

    /// <summary>The items of the catalogue.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Scored units by number, the district last.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Number of months.</summary>
    public int Months { get; }

    /// <summary>The place of the district among the units.</summary>
    public int District => Units.Count - 1;

    /// <summary>Puts the measures into place.</summary>
    public static MeasureGrid Of(JudgeInput input)
    {
        var judged = input.Months.Count == 0 ? -1 : input.Months.Max(month => month.Ordinal);
        var first = input.Measures.Count == 0 ? judged : Math.Min(judged, input.Measures.Min(measure => measure.Month.Ordinal));
        var grid = new MeasureGrid(input.Catalogue.Items, new RollUp(input.Units).Targets, first, judged < 0 ? 0 : judged - first + 1);
        var items = Index(grid.Items.Select(item => item.Code));
        var units = Index(grid.Units.Select(unit => unit.Id));
        var (code, item) = ("", -1);
        foreach (var measure in input.Measures)
        {
            // Measures mostly come item by item.
            if (measure.ItemCode != code)
            {
                code = measure.ItemCode;
                item = items.GetValueOrDefault(code, -1);
            }

            if (item >= 0 && units.TryGetValue(measure.UnitId, out var unit)
                && measure.Month.Ordinal <= judged)
            {
                grid.Put(grid.At(item, unit, measure.Month.Ordinal - first), measure);
            }
        }

        return grid;
    }

    /// <summary>The index of a month.</summary>
    public int MonthIndex(Month month) => month.Ordinal - first;

    /// <summary>The month at an index.</summary>
    public Month MonthAt(int index) => Month.FromOrdinal(first + index);

    /// <summary>The indexes of the months to judge, in order and once each.</summary>
    public int[] Judged(JudgeInput input) => [.. input.Months.Distinct().Order().Select(MonthIndex)];

    /// <summary>The figure in the item's unit of measure, or NaN.</summary>
    public double Value(int item, int unit, int month) => values[At(item, unit, month)];

    /// <summary>The numerator behind a figure, or NaN.</summary>
    public double Numerator(int item, int unit, int month) => numerators[At(item, unit, month)];

    /// <summary>The denominator behind a figure, or NaN.</summary>
    public double Denominator(int item, int unit, int month) => denominators[At(item, unit, month)];

    /// <summary>What the measure says; 未报 where there is none.</summary>
    public MeasureState State(int item, int unit, int month) => (MeasureState)states[At(item, unit, month)];

    /// <summary>The month of the round as <c>yyyymm</c>; 0 without a round.</summary>
    public int RoundOn(int item, int unit, int month) => rounds[item] is { } own ? own[(unit * Months) + month] : 0;

    /// <summary>Whether an item is meant to be measured for a unit that exists in the month.</summary>
    public bool Applies(int item, int unit, int month) =>
        unit == District || (Items[item].AppliesTo.Contains(Units[unit].Kind) && Units[unit].ExistsIn(MonthAt(month)));

    private static Dictionary<TKey, int> Index<TKey>(IEnumerable<TKey> keys)
        where TKey : notnull =>
        keys.Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);

    private int At(int item, int unit, int month) => (((item * Units.Count) + unit) * Months) + month;

    private void Put(int at, Measure measure)
    {
        states[at] = (byte)measure.State;
        if (measure.RoundOn is { } round)
        {
            var cells = Units.Count * Months;
            (rounds[at / cells] ??= new int[cells])[at % cells] = round.Value;
        }

        if (measure.State == MeasureState.Figure && measure.Value is { } value && double.IsFinite(value))
        {
            values[at] = value;
            numerators[at] = measure.Numerator ?? double.NaN;
            denominators[at] = measure.Denominator ?? double.NaN;
        }
    }
}
