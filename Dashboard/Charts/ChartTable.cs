using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Charts;

/// <summary>The table twin of a chart: the same figures as rows, for reading and for a file.</summary>
public sealed record ChartTable(IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows, IReadOnlyList<string> Notes)
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Makes the table of a chart.</summary>
    public static ChartTable Of(ChartSpec spec, IStringLocalizer words)
    {
        var columns = ColumnsOf(spec, words).ToArray();
        var rows = spec.Categories.Select((_, row) => (IReadOnlyList<ChartCell>)columns.Select(column => column.Cell(row)).ToArray()).ToArray();
        return new(columns.Select(column => column.Column).ToArray(), rows, NotesOf(spec, words).ToArray());
    }

    /// <summary>The table as CSV for spreadsheets: byte order mark, commas, numbers as shown, without thousands separators.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder().Append(ByteOrderMark);
        AppendLine(text, Columns.Select(column => column.Heading));
        foreach (var row in Rows)
        {
            AppendLine(text, row.Select(cell => cell.Number is null ? Guarded(cell.Text) : cell.Filed));
        }

        foreach (var note in Notes)
        {
            AppendLine(text, [Guarded(note)]);
        }

        return text.ToString();
    }

    private static IEnumerable<(ChartColumn Column, Func<int, ChartCell> Cell)> ColumnsOf(ChartSpec spec, IStringLocalizer words)
    {
        if (spec.Categories.Any(category => category.Detail is not null))
        {
            yield return (new(words["ColumnCode"], false), row => new(spec.Categories[row].Detail ?? "", null, null));
        }

        yield return (new(spec.CategoryHeading, false), row => new(spec.Categories[row].Name, null, spec.Categories[row].Address));
        if (spec.AcrossAxis is { } across)
        {
            yield return (new(across.Label, true), row => new("", spec.Series[0].Points[row].Across, null));
        }

        foreach (var series in spec.Series)
        {
            foreach (var column in ColumnsOf(spec, series, words))
            {
                yield return column;
            }
        }

        foreach (var band in spec.Bands.Where(band => !band.IsConstant))
        {
            yield return (new(words["BandLower", band.Name], true), row => new("", band.Lower[row], null));
            yield return (new(words["BandUpper", band.Name], true), row => new("", band.Upper[row], null));
        }
    }

    private static IEnumerable<(ChartColumn Column, Func<int, ChartCell> Cell)> ColumnsOf(ChartSpec spec, ChartSeries series, IStringLocalizer words)
    {
        var points = series.Points;
        var prefix = spec.Series.Count > 1 ? series.Name + " · " : "";
        var heading = spec.Series.Count > 1 && spec.Axis.Sign.Length > 0 ? $"{series.Name} ({spec.Axis.Sign})" : spec.Series.Count > 1 ? series.Name : spec.Axis.Label;
        yield return (new(heading, true), row => new(points[row].Text, points[row].Value, points[row].Address));
        (string Key, Func<ChartPoint, string?> Read)[] more =
        [
            ("ColumnRaw", point => point.Raw),
            ("ColumnNumerator", point => point.Numerator),
            ("ColumnDenominator", point => point.Denominator),
            ("ColumnPeers", point => point.Peers),
            ("ColumnWord", point => point.Word),
        ];
        foreach (var (key, read) in more.Where(column => points.Any(point => column.Read(point) is { Length: > 0 })))
        {
            yield return (new(prefix + words[key], false), row => new(read(points[row]) ?? "", null, null));
        }
    }

    private static IEnumerable<string> NotesOf(ChartSpec spec, IStringLocalizer words) =>
        spec.References.Select(line => words["ReferenceNote", line.Name, line.Text].Value)
            .Concat(spec.Bands.Where(band => band is { IsConstant: true, Text.Length: > 0 }).Select(band => words["ReferenceNote", band.Name, band.Text].Value))
            .Concat(spec.Events.Select(happening => words["ReferenceNote", spec.Categories[happening.CategoryIndex].Name, happening.Text].Value))
            .Concat(spec.Notes);

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    // A spreadsheet would run such a cell as a formula.
    private static string Guarded(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}

/// <summary>A column of a chart's table.</summary>
public sealed record ChartColumn(string Heading, bool IsNumber);

/// <summary>A cell of a chart's table: the text shown, the number a file holds, where it leads.</summary>
public sealed record ChartCell(string Text, double? Number, string? Address)
{
    /// <summary>What is shown: the text, or for a bare number its short form.</summary>
    public string Shown => Text.Length > 0 || Number is null ? Text : Number.Value.ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>The figure as shown, in the form a spreadsheet reads as a number.</summary>
    internal string Filed => Shown.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
}
