using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Analytics.Flags.District;

/// <summary>The measures of a district up to one month, as the panel that <see cref="DeviationModel"/> judges.</summary>
/// <remarks>
/// Rows are the scored units that exist in the month, peer groups their kinds, columns the items that have a direction and a weight: what is
/// neutral or context never drives a flag. Nothing after the month is read, so a month is judged the same whenever it is judged.
/// </remarks>
internal sealed class DistrictPanel
{
    private DistrictPanel(MeasureGrid grid, int month, int[] units, int[] items, DeviationPanel panel)
    {
        Grid = grid;
        Month = month;
        Units = units;
        Items = items;
        Panel = panel;
    }

    /// <summary>The measures.</summary>
    public MeasureGrid Grid { get; }

    /// <summary>The judged month's place in the grid.</summary>
    public int Month { get; }

    /// <summary>The grid's unit of each row.</summary>
    public int[] Units { get; }

    /// <summary>The grid's item of each column.</summary>
    public int[] Items { get; }

    /// <summary>The figures.</summary>
    public DeviationPanel Panel { get; }

    /// <summary>The panel that ends in a month of the grid.</summary>
    public static DistrictPanel Of(MeasureGrid grid, IReadOnlyDictionary<string, double> scales, int month, DeviationSettings settings)
    {
        int[] units = [.. Enumerable.Range(0, grid.District).Where(unit => grid.Units[unit].ExistsIn(grid.MonthAt(month)))];
        var months = Math.Min(month + 1, settings.HistoryMonths);
        var kinds = units.Select(unit => grid.Units[unit].Kind).Distinct().Order().ToList();
        int[] scored = [.. Enumerable.Range(0, grid.Items.Count).Where(item => grid.Items[item].IsScored)];
        var dimensions = scored.Select(item => grid.Items[item].Dimension).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var all = new PanelItem?[scored.Length];
        Parallel.For(0, scored.Length, place =>
        {
            var scale = scales.GetValueOrDefault(grid.Items[scored[place]].UnitOfMeasure, 1);
            var figures = new DistrictFigures(grid, scored[place], scale, units, month - months + 1, months);
            all[place] = figures.IsSuited() ? figures.Item(dimensions.IndexOf(grid.Items[scored[place]].Dimension)) : null;
        });
        PanelItem[] columns = [.. all.OfType<PanelItem>()];
        int[] items = [.. scored.Where((_, place) => all[place] is not null)];
        int[] groups = [.. units.Select(unit => kinds.IndexOf(grid.Units[unit].Kind))];
        return new(grid, month, units, items, new(units.Length, months, groups, columns));
    }

    /// <summary>The grid's month at a place of the panel.</summary>
    public int GridMonth(int place) => Month - Panel.Months + 1 + place;
}
