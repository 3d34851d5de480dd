namespace SmartSupervision.Dashboard.Charts;

/// <summary>One chart, complete: the picture, its table, its sentence and its file are all made from this record.</summary>
/// <remarks>Texts are already in the reader's language and figures already written; numbers are kept beside them for drawing and for files.</remarks>
public sealed record ChartSpec
{
    /// <summary>Unique on the page, lower case with hyphens; also the name of downloaded files.</summary>
    public required string Id { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The finding, as a short sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Period, number of cases and rule.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>What the categories are, heading the first column of the table: 单位, 月份, 事项.</summary>
    public required string CategoryHeading { get; init; }

    /// <summary>The axis values are read on.</summary>
    public required ChartAxis Axis { get; init; }

    /// <summary>Only for a scatter: the axis of <see cref="ChartPoint.Across"/>.</summary>
    public ChartAxis? AcrossAxis { get; init; }

    /// <summary>Units, months or items, in the order shown.</summary>
    public required IReadOnlyList<ChartCategory> Categories { get; init; }

    /// <summary>The series; each has one point per category.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Shaded ranges: ordinary variation, middle half of the peers.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Only for a scatter: curves across the points, such as limits by size.</summary>
    public IReadOnlyList<ChartCurve> Curves { get; init; } = [];

    /// <summary>Straight lines: a median, a deadline, a red line.</summary>
    public IReadOnlyList<ChartReference> References { get; init; } = [];

    /// <summary>What happened at a category: a reform, a merger.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>Footnotes under the chart and in its file.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether bars lie, so that long names can be read.</summary>
    public bool IsHorizontal { get; init; }

    /// <summary>The one sentence that says what is to be seen; null to have it made from the figures.</summary>
    public string? Sentence { get; init; }
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars from zero.</summary>
    Bar,

    /// <summary>Lines over months.</summary>
    Line,

    /// <summary>0 to 100 on spokes, outward is better.</summary>
    Radar,

    /// <summary>Points between two axes.</summary>
    Scatter,
}

/// <summary>What a colour and shape mean; there are no other meanings.</summary>
public enum ChartMeaning
{
    /// <summary>Grey circle.</summary>
    Ordinary,

    /// <summary>Blue triangle.</summary>
    Improvement,

    /// <summary>Orange square: look here.</summary>
    Attention,

    /// <summary>Selected: the unit the page is about.</summary>
    Selected,
}

/// <summary>What a series is in the chart.</summary>
public enum SeriesRole
{
    /// <summary>What the chart is about.</summary>
    Subject,

    /// <summary>What it is compared with: dashed, thin.</summary>
    Comparison,

    /// <summary>One of several equal series: own hue, dash and marker. At most five.</summary>
    Category,
}

/// <summary>An axis: what is measured, in which unit.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Sign">The sign of the unit of measure: 分, %, 件.</param>
/// <param name="Minimum">Fixed lower end, or null.</param>
/// <param name="Maximum">Fixed upper end, or null.</param>
/// <param name="IsLogarithmic">Whether equal steps are equal ratios.</param>
public sealed record ChartAxis(string Name, string Sign, double? Minimum = null, double? Maximum = null, bool IsLogarithmic = false)
{
    /// <summary>Name with unit, for the axis and for table headings.</summary>
    public string Label => Sign.Length == 0 ? Name : $"{Name} ({Sign})";
}

/// <summary>A unit, month or item on the category axis.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Address">Where a click leads, one level down; null for nowhere.</param>
/// <param name="Detail">More about it on hover and in the table, such as an item's code.</param>
public sealed record ChartCategory(string Name, string? Address = null, string? Detail = null);

/// <summary>A row of points with one name.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, SeriesRole Role = SeriesRole.Subject);

/// <summary>One figure of a chart, or the word that stands in its place.</summary>
/// <param name="Value">What is drawn; null is a gap, never zero.</param>
/// <param name="Text">The figure as written, without unit; for a gap the word of its state.</param>
public sealed record ChartPoint(double? Value, string Text)
{
    /// <summary>What colour and shape say.</summary>
    public ChartMeaning Meaning { get; init; }

    /// <summary>The word that goes with the meaning or the gap: 需关注, 未报.</summary>
    public string? Word { get; init; }

    /// <summary>Where the point is a score: the raw value with its unit.</summary>
    public string? Raw { get; init; }

    /// <summary>The numerator as written.</summary>
    public string? Numerator { get; init; }

    /// <summary>The denominator as written.</summary>
    public string? Denominator { get; init; }

    /// <summary>The peers in words: 同类中位 62.3（55.1–70.2）.</summary>
    public string? Peers { get; init; }

    /// <summary>Only for a scatter: the place on the other axis.</summary>
    public double? Across { get; init; }

    /// <summary>Where a click on this point leads; null for the category's address.</summary>
    public string? Address { get; init; }
}

/// <summary>A shaded range over all categories; a null end leaves a gap.</summary>
public sealed record ChartBand(string Name, IReadOnlyList<double?> Lower, IReadOnlyList<double?> Upper, string Text = "")
{
    /// <summary>The same range at every category.</summary>
    public static ChartBand Constant(string name, double lower, double upper, int categories, string text = "") =>
        new(name, Enumerable.Repeat<double?>(lower, categories).ToArray(), Enumerable.Repeat<double?>(upper, categories).ToArray(), text);

    /// <summary>Whether the range is the same everywhere.</summary>
    public bool IsConstant => Lower.Distinct().Count() == 1 && Upper.Distinct().Count() == 1 && Lower[0] is not null && Upper[0] is not null;
}

/// <summary>A curve of a scatter, from left to right.</summary>
/// <param name="Name">What it is; curves of one name are drawn alike and named once.</param>
/// <param name="Points">Places on both axes.</param>
/// <param name="IsDashed">Whether it is the inner, weaker one.</param>
public sealed record ChartCurve(string Name, IReadOnlyList<(double Across, double Value)> Points, bool IsDashed);

/// <summary>A straight line across the chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Where it stands.</param>
/// <param name="Text">The value as written.</param>
/// <param name="IsRedLine">Whether a user set it as a red line.</param>
public sealed record ChartReference(string Name, double Value, string Text, bool IsRedLine = false);

/// <summary>Something that happened at a category.</summary>
public sealed record ChartEvent(int CategoryIndex, string Text);
