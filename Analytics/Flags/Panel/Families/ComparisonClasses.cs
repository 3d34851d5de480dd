using SmartSupervision.Analytics.Flags.Panel.Residuals;

namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>Which comparisons are alike enough to share a tail map.</summary>
/// <remarks>
/// Items: the kind of figure, and for counts whether the unit's own are large or small; the residuals of a handful of events
/// are narrower and more skewed than those of many, and pooled they would make every large unit look unusual. Dimensions: whether at least
/// half of the unit's items have large counts or none.
/// </remarks>
internal sealed class ComparisonClasses
{
    private const int FewestComparisons = 400;

    public ComparisonClasses(PanelCourses courses)
    {
        var panel = courses.Panel;
        Items = [.. courses.Varies.Select((varies, cell) => (byte)((2 * (int)panel.Items[cell % panel.Items.Count].Kind)
            + (varies || panel.Items[cell % panel.Items.Count].Kind != FigureKind.Rate ? 0 : 1)))];
        Dimensions = [.. Enumerable.Range(0, panel.Units * panel.Dimensions).Select(cell => OfDimension(courses, cell))];
        MergeSmall(Items);
        MergeSmall(Dimensions);
    }

    /// <summary>unit * items + item.</summary>
    public byte[] Items { get; }

    /// <summary>unit * dimensions + dimension.</summary>
    public byte[] Dimensions { get; }

    private static byte OfDimension(PanelCourses courses, int cell)
    {
        var panel = courses.Panel;
        var unit = cell / panel.Dimensions;
        var (all, large) = (0, 0);
        foreach (var item in panel.ItemsOf[cell % panel.Dimensions])
        {
            var own = (unit * panel.Items.Count) + item;
            if (courses.Reporting.Applies[own])
            {
                all++;
                large += courses.Varies[own] ? 1 : 0;
            }
        }

        return (byte)(2 * large >= all ? 0 : 1);
    }

    /// <summary>A class of few comparisons joins its twin.</summary>
    private static void MergeSmall(byte[] classes)
    {
        var counts = classes.CountBy(own => own).ToDictionary();
        for (var cell = 0; cell < classes.Length; cell++)
        {
            if (counts[classes[cell]] < FewestComparisons && counts.GetValueOrDefault((byte)(classes[cell] ^ 1)) >= counts[classes[cell]] && counts.ContainsKey((byte)(classes[cell] ^ 1)))
            {
                classes[cell] ^= 1;
            }
        }
    }
}
