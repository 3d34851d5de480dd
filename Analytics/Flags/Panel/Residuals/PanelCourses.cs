using SmartSupervision.Analytics.Flags.Panel.Correlation;
using SmartSupervision.Analytics.Flags.Panel.Families;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Everything statistics are read off: residuals by window, lasting levels, correlations and what each unit reports.</summary>
internal sealed class PanelCourses
{
    private const double MonthsThatSayTheSame = 1.5;
    private const int MostCorrelationRows = 200000;
    private const float LastingClip = 8;
    private const double LeastInformation = 2;

    private readonly IItemCourse[] courses;
    private readonly float[][] residuals;
    private int loaded = -1;

    public PanelCourses(DeviationPanel panel, DeviationSettings settings, int pastWindows)
    {
        Panel = panel;
        Windows = TurnedMonths.Plan(panel.Months, settings.Window, pastWindows);
        Reporting = new(panel);
        Written = new(panel, Reporting);
        courses = new IItemCourse[panel.Items.Count];
        residuals = [.. panel.Items.Select(_ => new float[panel.Units * panel.Months])];
        Parallel.For(0, courses.Length, item => courses[item] = panel.Items[item].Kind == FigureKind.Rate
            ? new CountedCourse(panel, panel.Items[item])
            : new MeasuredCourse(panel, panel.Items[item], settings.PeerShrinkage));
        Varies = new bool[panel.Units * panel.Items.Count];
        Lasting = Levels();
        Patterns = OwnPatterns();
        LastingPatterns = PatternsOfLevels();
    }

    public DeviationPanel Panel { get; }

    /// <summary>The judged window, then the past ones.</summary>
    public TurnedMonths[] Windows { get; }

    public ReportingStatistics Reporting { get; }

    public WrittenStatistics Written { get; }

    /// <summary>Distance of lasting levels from peers by unit * items + item.</summary>
    public float[] Lasting { get; }

    /// <summary>unit * items + item: counts are large enough (variance of at least 2 a month) for their month-to-month variation to mean something.</summary>
    public bool[] Varies { get; }

    /// <summary>The items each unit reports, with the precision of monthly residuals.</summary>
    public ItemPattern[] Patterns { get; }

    /// <summary>The items in which each unit's lasting level is known, with the precision of levels.</summary>
    public ItemPattern[] LastingPatterns { get; }

    /// <summary>Residuals of a window by item, then unit * months + turned place. The arrays are used again for the next window.</summary>
    public float[][] Residuals(int window)
    {
        if (loaded != window)
        {
            Parallel.For(0, courses.Length, item => courses[item].Residuals(Windows[window], residuals[item]));
            loaded = window;
        }

        return residuals;
    }

    /// <summary>What peers and the unit's own past lead to expect of an item in a month of the judged order.</summary>
    public double Expected(int unit, int item, int place) => courses[item].Expected(Windows[0], unit, place);

    /// <summary>Lasting distances of a unit in some items, clipped.</summary>
    public double[] LastingOf(int unit, ItemBlock block) =>
        [.. block.Items.Select(item => (double)Math.Clamp(Lasting[(unit * Panel.Items.Count) + item], -LastingClip, LastingClip))];

    private float[] Levels()
    {
        var width = Panel.Items.Count;
        var levels = new float[Panel.Units * width];
        Parallel.For(0, width, item =>
        {
            var level = courses[item].Level();
            var distances = PeerLevel.Of(Panel, level);
            for (var unit = 0; unit < Panel.Units; unit++)
            {
                Varies[(unit * width) + item] = level.Variances[unit] * Panel.Months * LeastInformation <= 1;
                levels[(unit * width) + item] = (float)distances[unit];
            }
        });
        return levels;
    }

    private ItemPattern[] OwnPatterns()
    {
        var own = Residuals(0);
        var rows = Panel.Units * Panel.Months;
        var stride = Math.Max(1, rows / MostCorrelationRows);
        var correlation = ItemCorrelation.Of(
            Panel,
            rows / stride,
            (row, values) =>
            {
                for (var item = 0; item < values.Length; item++)
                {
                    values[item] = own[item][row * stride];
                }
            },
            MonthsThatSayTheSame);
        var book = new PatternBook(Panel, correlation);
        var patterns = new ItemPattern[Panel.Units];
        Parallel.For(0, Panel.Units, unit => patterns[unit] = book.For(Reporting.ItemsOf(unit)));
        return patterns;
    }

    private ItemPattern[] PatternsOfLevels()
    {
        var width = Panel.Items.Count;
        var correlation = ItemCorrelation.Of(
            Panel, Panel.Units, (row, values) => Lasting.AsSpan(row * width, width).CopyTo(values), 1);
        var book = new PatternBook(Panel, correlation);
        var patterns = new ItemPattern[Panel.Units];
        Parallel.For(0, Panel.Units, unit => patterns[unit] =
            book.For([.. Enumerable.Range(0, width).Where(item => !float.IsNaN(Lasting[(unit * width) + item]))]));
        return patterns;
    }
}
