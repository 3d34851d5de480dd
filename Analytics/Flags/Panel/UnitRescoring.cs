using SmartSupervision.Analytics.Flags.Panel.Correlation;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>What a unit's score would be if some of its items lay nearer to what was expected.</summary>
/// <remarks>
/// Residuals of the last 15 months and lasting distances of these items are multiplied by the share that is kept; at 0 nothing of them is
/// missing, unchanged or written. All statistics are then read anew and mapped by the maps already fitted, so that the answer is the score that
/// the unit would have had among the same peers.
/// </remarks>
internal sealed class UnitRescoring(PanelCourses courses, PanelStatistics statistics, IReadOnlyList<FamilyEvidence> families)
{
    private const int ChangedMonths = 15;

    private readonly DeviationPanel panel = courses.Panel;
    private readonly TurnedMonths turned = courses.Windows[0];

    /// <summary>The score of a unit of which some items keep only a share of their distance.</summary>
    public double Score(int unit, IReadOnlySet<int> items, double kept)
    {
        var workspace = new UnitWorkspace(panel, turned.Window);
        workspace.LoadNearer(courses.Residuals(0), unit, courses.Patterns[unit], items, kept, ChangedMonths);
        var cells = Cells(unit, workspace, items, kept);
        var dimensions = Dimensions(unit, workspace, cells, items, kept);
        Span<double> surprises = stackalloc double[families.Count];
        for (var place = 0; place < families.Count; place++)
        {
            surprises[place] = Surprise(families[place], unit, cells, dimensions);
        }

        return UnitScores.Simes(surprises);
    }

    private float[][] Cells(int unit, UnitWorkspace workspace, IReadOnlySet<int> items, double kept)
    {
        var width = panel.Items.Count;
        var lasting = courses.Lasting.AsSpan(unit * width, width).ToArray();
        foreach (var item in items)
        {
            lasting[item] *= (float)kept;
        }

        var (predicted, conditional) = (new float[width], new float[width]);
        ConditionalResidual.Compute(courses.LastingPatterns[unit].All, lasting, predicted, conditional, 1);
        var cells = new float[statistics.Cells.Length][];
        for (var place = 0; place < cells.Length; place++)
        {
            var statistic = (CellStatistic)place;
            cells[place] = new float[width];
            for (var item = 0; item < width; item++)
            {
                var raw = statistic switch
                {
                    CellStatistic.Lasting => lasting[item],
                    CellStatistic.ConditionalLasting => conditional[item],
                    _ => statistics.CellOf(workspace, unit, statistic, item),
                };
                cells[place][item] = items.Contains(item) && IsOfShape(statistic)
                    ? statistics.Cells[place].Values[(unit * width) + item] * (float)kept
                    : statistics.Cells[place].Mapped(raw, item, statistics.Classes.Items[(unit * width) + item]);
            }
        }

        return cells;
    }

    /// <summary>A course exactly as expected would be strangely calm; what its shape says is drawn towards the ordinary instead.</summary>
    private static bool IsOfShape(CellStatistic statistic) => statistic
        is CellStatistic.Spread8 or CellStatistic.Spread12 or CellStatistic.ConditionalSpread12 or CellStatistic.CoMovement;

    private float[][] Dimensions(int unit, UnitWorkspace workspace, float[][] cells, IReadOnlySet<int> items, double kept)
    {
        var without = kept == 0 ? items : null;
        var found = new float[statistics.Dimensions.Length][];
        for (var place = 0; place < found.Length; place++)
        {
            found[place] = new float[panel.Dimensions];
            for (var dimension = 0; dimension < panel.Dimensions; dimension++)
            {
                var raw = (DimensionStatistic)place switch
                {
                    DimensionStatistic.Unreported => courses.Reporting.Unreported(unit, dimension, turned, without),
                    DimensionStatistic.Unchanged => courses.Reporting.Unchanged(unit, dimension, turned, without),
                    DimensionStatistic.Copied or DimensionStatistic.Heaped or DimensionStatistic.Rounded =>
                        courses.Written.Of(unit, dimension, turned, (DimensionStatistic)place, without),
                    DimensionStatistic.CopiedOne or DimensionStatistic.HeapedOne or DimensionStatistic.RoundedOne =>
                        courses.Written.OfOneItem(unit, dimension, turned, (DimensionStatistic)place, without),
                    DimensionStatistic.LastingProfile => Profile(unit, dimension, items, kept),
                    DimensionStatistic.Spread => statistics.SumOf(cells[(int)CellStatistic.Spread12], dimension, 4),
                    DimensionStatistic.ConditionalSpread => statistics.SumOf(cells[(int)CellStatistic.ConditionalSpread12], dimension, 4),
                    DimensionStatistic.CoMovement => statistics.SumOf(cells[(int)CellStatistic.CoMovement], dimension, 5),
                    var other => workspace.Dimension(other, dimension),
                };
                found[place][dimension] = statistics.Dimensions[place]
                    .Mapped(raw, dimension, statistics.Classes.Dimensions[(unit * panel.Dimensions) + dimension]);
            }
        }

        return found;
    }

    private float Profile(int unit, int dimension, IReadOnlySet<int> items, double kept)
    {
        var block = courses.LastingPatterns[unit].Dimensions[dimension];
        var levels = courses.LastingOf(unit, block);
        for (var place = 0; place < levels.Length; place++)
        {
            levels[place] *= items.Contains(block.Items[place]) ? kept : 1;
        }

        return block.Items.Length == 0 ? float.NaN : UnitWorkspace.Distance(block, levels);
    }

    private double Surprise(FamilyEvidence family, int unit, float[][] cells, float[][] dimensions)
    {
        var isOfItems = family.Declaration.Cells.Length > 0;
        float[][] members = isOfItems
            ? [.. family.Declaration.Cells.Select(statistic => cells[(int)statistic])]
            : [.. family.Declaration.Dimensions.Select(statistic => dimensions[(int)statistic])];
        var classes = isOfItems ? statistics.Classes.Items : statistics.Classes.Dimensions;
        var row = new float[members[0].Length];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = family.Table.Mapped(FamilyEvidence.Largest(members, column), column, classes[(unit * row.Length) + column]);
        }

        return family.Combine(row);
    }
}
