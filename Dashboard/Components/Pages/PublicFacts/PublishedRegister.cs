using System.Globalization;
using CsvHelper;
using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Dashboard.Components.Pages.PublicFacts;

/// <summary>The published figures of <c>data/published</c>, their sources, their traps, and the derived ones computed from them.</summary>
public sealed class PublishedRegister
{
    private readonly Dictionary<int, PublishedFigure> byNumber;

    private PublishedRegister(
        IReadOnlyList<PublishedFigure> figures,
        IReadOnlyList<PublishedSource> sources,
        IReadOnlyList<PublishedTrap> traps,
        IReadOnlyList<PublishedWord> words,
        IReadOnlyList<PublishedChart> charts)
    {
        Figures = figures;
        Sources = sources;
        Traps = traps;
        Words = words;
        Charts = charts;
        byNumber = figures.ToDictionary(figure => figure.No);
    }

    public IReadOnlyList<PublishedFigure> Figures { get; }

    public IReadOnlyList<PublishedSource> Sources { get; }

    public IReadOnlyList<PublishedTrap> Traps { get; }

    public IReadOnlyList<PublishedWord> Words { get; }

    public IReadOnlyList<PublishedChart> Charts { get; }

    public static PublishedRegister Load(string folder) => new(
        Rows(folder, "figures.csv", row => new PublishedFigure(
            int.Parse(row("no"), CultureInfo.InvariantCulture), row("source"), row("system"), row("place"), row("period"),
            row("metric_zh"), row("metric_en"), row("value"), row("unit"), row("kind"), row("formula"),
            row("decimals").Length == 0 ? null : int.Parse(row("decimals"), CultureInfo.InvariantCulture))),
        Rows(folder, "sources.csv", row => new PublishedSource(
            row("source"), row("title_zh"), row("title_en"), row("date_zh"), row("date_en"), row("note_zh"), row("note_en"))),
        Rows(folder, "traps.csv", row => new PublishedTrap(row("code"), row("figures"), row("zh"), row("en"))),
        Rows(folder, "words.csv", row => new PublishedWord(row("kind"), row("zh"), row("en"))),
        Rows(folder, "charts.csv", row => new PublishedChart(row("code"), row("figures"), row("title_zh"), row("title_en"))));

    /// <summary>The value of a derived figure in its unit of measure, computed from the published figures of the same place.</summary>
    public PublishedFigureValue? Compute(PublishedFigure derived)
    {
        var result = PublishedFigureFormula.Evaluate(derived.Formula, number => Published(number, derived.Place));
        return derived.Unit is "%" or "个百分点" ? result?.Times(100) : result;
    }

    /// <summary>The published figures a derived one is made from.</summary>
    public IReadOnlyList<PublishedFigure> Parts(PublishedFigure derived) =>
        [.. PublishedFigureFormula.References(derived.Formula).Where(byNumber.ContainsKey).Select(number => byNumber[number])];

    private PublishedFigureValue? Published(int number, string place)
    {
        if (!byNumber.TryGetValue(number, out var figure) || figure.Kind != PublishedFigure.Exactly || figure.Place != place
            || figure.Decimals is not { } decimals
            || !double.TryParse(figure.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return figure.Unit == "%" ? PublishedFigureValue.Percent(value, decimals) : PublishedFigureValue.Exact(value);
    }

    private static List<T> Rows<T>(string folder, string file, Func<Func<string, string>, T> read)
    {
        var rows = new List<T>();
        using var csv = CsvReader.FromFile(Path.Combine(folder, file));
        while (csv.Read())
        {
            rows.Add(read(column => csv.GetString(column)));
        }

        return rows;
    }
}

/// <summary>A row of <c>figures.csv</c>; a derived row holds a formula and no value.</summary>
public sealed record PublishedFigure(
    int No,
    string Source,
    string System,
    string Place,
    string Period,
    string MetricZh,
    string MetricEn,
    string Value,
    string Unit,
    string Kind,
    string Formula,
    int? Decimals)
{
    /// <summary>The kind of a figure that was published as it stands.</summary>
    public const string Exactly = "published";

    /// <summary>The kind of a figure published as "more than".</summary>
    public const string LowerBound = "published_lower_bound";

    /// <summary>Whether the figure is computed here from published ones.</summary>
    public bool IsDerived => Kind == "derived";
}

/// <summary>A row of <c>sources.csv</c>: where figures were published.</summary>
public sealed record PublishedSource(
    string Source, string TitleZh, string TitleEn, string DateZh, string DateEn, string NoteZh, string NoteEn);

/// <summary>A row of <c>traps.csv</c>: what a reader of some figures could get wrong.</summary>
public sealed record PublishedTrap(string Code, string Figures, string Zh, string En)
{
    /// <summary>The numbers of the figures the trap belongs to.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. Figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}

/// <summary>A row of <c>words.csv</c>: a Chinese word of the register and its English.</summary>
public sealed record PublishedWord(string Kind, string Zh, string En);

/// <summary>A row of <c>charts.csv</c>: figures of one unit of measure that may stand side by side; its title names figures by number.</summary>
public sealed record PublishedChart(string Code, string Figures, string TitleZh, string TitleEn)
{
    /// <summary>The numbers of the figures drawn.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. Figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}
