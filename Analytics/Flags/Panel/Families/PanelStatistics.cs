using SmartSupervision.Analytics.Flags.Panel.Correlation;
using SmartSupervision.Analytics.Flags.Panel.Residuals;
using SmartSupervision.Analytics.Flags.Panel.Tails;

namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>All statistics of all units in the judged window and in past windows, mapped to standard normal values.</summary>
internal sealed class PanelStatistics
{
    private const double TailShare = .02;
    private const double Censored = .003;
    private const double DimensionCensored = .002;

    private readonly PanelCourses courses;
    private readonly DeviationPanel panel;

    public PanelStatistics(PanelCourses courses)
    {
        this.courses = courses;
        panel = courses.Panel;
        Classes = new(courses);
        Cells = [.. Enum.GetValues<CellStatistic>().Select(statistic => new StatisticTable(Rows(IsLasting(statistic)), panel.Items.Count))];
        Dimensions = [.. Enum.GetValues<DimensionStatistic>()
            .Select(statistic => new StatisticTable(Rows(statistic == DimensionStatistic.LastingProfile), panel.Dimensions))];
        for (var place = 0; place < courses.Windows.Length; place++)
        {
            FillWindow(place);
        }

        FillLasting();
        Parallel.For(0, Cells.Length, place => Map(Cells[place], Classes.Items, Censored));
        SumDimensions();
        Parallel.For(0, Dimensions.Length, place => Map(Dimensions[place], Classes.Dimensions, DimensionCensored));
    }

    /// <summary>Which comparisons share a tail map.</summary>
    public ComparisonClasses Classes { get; }

    public StatisticTable[] Cells { get; }

    public StatisticTable[] Dimensions { get; }

    /// <summary>A statistic of an item as read from a unit's residuals; NaN where it does not apply or cannot be said.</summary>
    public float CellOf(UnitWorkspace workspace, int unit, CellStatistic statistic, int item)
    {
        var own = (unit * panel.Items.Count) + item;
        return courses.Reporting.Applies[own] && (courses.Varies[own] || !IsSpread(statistic)) ? workspace.Cell(statistic, item) : float.NaN;
    }

    /// <summary>The sum over the items of a dimension of mapped values, clipped, over the root of their number.</summary>
    public float SumOf(ReadOnlySpan<float> row, int dimension, float clip)
    {
        var (sum, count) = (0.0, 0);
        foreach (var item in panel.ItemsOf[dimension])
        {
            if (!float.IsNaN(row[item]))
            {
                sum += Math.Clamp(row[item], -clip, clip);
                count++;
            }
        }

        return count == 0 ? float.NaN : (float)(sum / Math.Sqrt(count));
    }

    private static bool IsLasting(CellStatistic statistic) => statistic is CellStatistic.Lasting or CellStatistic.ConditionalLasting;

    private static bool IsSpread(CellStatistic statistic) =>
        statistic is CellStatistic.Spread8 or CellStatistic.Spread12 or CellStatistic.ConditionalSpread12;

    private static void Map(StatisticTable table, byte[] classes, double censored)
    {
        table.Standardise();
        table.MapTails(classes, TailShare, censored);
    }

    private int Rows(bool lasting) => lasting ? panel.Units : panel.Units * courses.Windows.Length;

    private void FillWindow(int window)
    {
        var turned = courses.Windows[window];
        var residuals = courses.Residuals(window);
        Parallel.For(
            0,
            panel.Units,
            () => new UnitWorkspace(panel, turned.Window),
            (unit, _, workspace) =>
            {
                workspace.Load(residuals, unit, courses.Patterns[unit]);
                FillCells(workspace, unit, (window * panel.Units) + unit);
                FillDimensions(workspace, unit, (window * panel.Units) + unit, turned);
                return workspace;
            },
            _ => { });
    }

    private void FillCells(UnitWorkspace workspace, int unit, int row)
    {
        for (var statistic = CellStatistic.Shift3; statistic <= CellStatistic.CoMovement; statistic++)
        {
            for (var item = 0; item < panel.Items.Count; item++)
            {
                Cells[(int)statistic].Values[(row * panel.Items.Count) + item] = CellOf(workspace, unit, statistic, item);
            }
        }
    }

    private void FillDimensions(UnitWorkspace workspace, int unit, int row, TurnedMonths turned)
    {
        for (var dimension = 0; dimension < panel.Dimensions; dimension++)
        {
            var cell = (row * panel.Dimensions) + dimension;
            for (var statistic = DimensionStatistic.Shift5; statistic <= DimensionStatistic.Distance; statistic++)
            {
                Dimensions[(int)statistic].Values[cell] = workspace.Dimension(statistic, dimension);
            }

            Dimensions[(int)DimensionStatistic.Unreported].Values[cell] = courses.Reporting.Unreported(unit, dimension, turned);
            Dimensions[(int)DimensionStatistic.Unchanged].Values[cell] = courses.Reporting.Unchanged(unit, dimension, turned);
            for (var sign = DimensionStatistic.Copied; sign <= DimensionStatistic.Rounded; sign++)
            {
                Dimensions[(int)sign].Values[cell] = courses.Written.Of(unit, dimension, turned, sign);
            }

            for (var sign = DimensionStatistic.CopiedOne; sign <= DimensionStatistic.RoundedOne; sign++)
            {
                Dimensions[(int)sign].Values[cell] = courses.Written.OfOneItem(unit, dimension, turned, sign);
            }
        }
    }

    private void FillLasting()
    {
        var width = panel.Items.Count;
        var profile = Dimensions[(int)DimensionStatistic.LastingProfile].Values;
        Parallel.For(0, panel.Units, unit =>
        {
            var own = courses.Lasting.AsSpan(unit * width, width).ToArray();
            var (predicted, conditional) = (new float[width], new float[width]);
            var pattern = courses.LastingPatterns[unit];
            ConditionalResidual.Compute(pattern.All, own, predicted, conditional, 1);
            own.CopyTo(Cells[(int)CellStatistic.Lasting].Values, unit * width);
            conditional.CopyTo(Cells[(int)CellStatistic.ConditionalLasting].Values, unit * width);
            for (var dimension = 0; dimension < panel.Dimensions; dimension++)
            {
                var block = pattern.Dimensions[dimension];
                profile[(unit * panel.Dimensions) + dimension] =
                    block.Items.Length == 0 ? float.NaN : UnitWorkspace.Distance(block, courses.LastingOf(unit, block));
            }
        });
    }

    /// <summary>Sums over the items of a dimension of mapped statistics, over the root of their number.</summary>
    private void SumDimensions()
    {
        Sum(CellStatistic.Spread12, DimensionStatistic.Spread, 4);
        Sum(CellStatistic.ConditionalSpread12, DimensionStatistic.ConditionalSpread, 4);
        Sum(CellStatistic.CoMovement, DimensionStatistic.CoMovement, 5);
    }

    private void Sum(CellStatistic from, DimensionStatistic into, float clip)
    {
        var cells = Cells[(int)from];
        var sums = Dimensions[(int)into];
        for (var row = 0; row < cells.Rows; row++)
        {
            for (var dimension = 0; dimension < panel.Dimensions; dimension++)
            {
                sums.Values[(row * panel.Dimensions) + dimension] = SumOf(cells.Values.AsSpan(row * cells.Columns, cells.Columns), dimension, clip);
            }
        }
    }
}
