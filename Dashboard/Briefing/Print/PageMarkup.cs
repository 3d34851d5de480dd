using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Briefing.Print;

/// <summary>A briefing as A4 pages in HTML: what the builder shows, and what is printed to PDF.</summary>
/// <remarks>Every text is encoded; lines break where <see cref="PageLayout"/> broke them, so pages on screen, in PDF and in Word agree.</remarks>
public sealed class PageMarkup
{
    private readonly StringBuilder html = new();
    private readonly DocumentHead head;
    private readonly IStringLocalizer<Resources.Briefing> text;

    private PageMarkup(DocumentHead head, IStringLocalizer<Resources.Briefing> text) => (this.head, this.text) = (head, text);

    /// <summary>The pages, without the document around them.</summary>
    public static string Of(BriefingDocument document, IReadOnlyList<Page> pages, IStringLocalizer<Resources.Briefing> text)
    {
        var markup = new PageMarkup(document.Head, text);
        foreach (var page in pages)
        {
            markup.Add(page);
        }

        return markup.html.ToString();
    }

    /// <summary>The pages as a document of their own.</summary>
    public static string Whole(BriefingDocument document, IReadOnlyList<Page> pages, IStringLocalizer<Resources.Briefing> text)
    {
        var head = document.Head;
        var properties = string.Join("; ", new[] { head.SnapshotCode, head.Sha256, head.IsSample ? text["SampleData"].Value : null, head.ExportedOn.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) }.OfType<string>());
        return $"""
            <!DOCTYPE html>
            <html lang="{(head.IsEnglish ? "en" : "zh-CN")}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>{Encode(head.Title)}</title>
            <meta name="author" content="{Encode(head.ExportedBy)}"><meta name="keywords" content="{Encode(properties)}"><style>{PageStyle.Css}{PageStyle.PrintCss}</style></head>
            <body>{Of(document, pages, text)}</body></html>
            """;
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(words);

    private void Add(Page page)
    {
        var side = page.IsOdd ? "is-odd" : "is-even";
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"paper {(page.IsLandscape ? "is-lying " : "")}{side}\" aria-label=\"{page.Number}\">");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"paper-head\">{Encode(text["Internal"])}{(head.IsSample ? "　" + Encode(text["SampleData"]) : "")}</div>");
        if (head.IsDraft)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"paper-mark\" aria-hidden=\"true\">{Encode(text["Draft"])}</div>");
        }

        html.Append("<div class=\"paper-body\">");
        foreach (var piece in page.Pieces)
        {
            Add(piece, page.IsLandscape);
        }

        var origin = head is { SnapshotCode: { } code, Sha256: { } hash } ? text["SnapshotFooter", code, hash].Value : text["DraftFooter"].Value;
        html.Append(CultureInfo.InvariantCulture, $"</div><div class=\"paper-number\">— {page.Number} —</div><div class=\"paper-origin\">{Encode(origin)}</div></section>");
    }

    private void Add(PagePiece piece, bool isLandscape)
    {
        switch (piece.Block)
        {
            case TitleBlock:
                Element("h1", "paper-title", piece.Lines);
                break;
            case PlaceBlock place:
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"paper-place{(place.Side == PlaceSide.Right ? " is-right" : "")}\">{Encode(place.Text)}</p>");
                break;
            case HeadingBlock heading:
                Element($"h{heading.Level + 1}", "paper-line is-heading", piece.Lines);
                break;
            case ParagraphBlock paragraph:
                Add(piece, paragraph);
                break;
            case TableBlock table:
                Add(piece, table, isLandscape);
                break;
            case ChartBlock chart:
                Add(chart);
                break;
        }
    }

    private void Element(string name, string style, IReadOnlyList<string> lines) => html.Append(
        CultureInfo.InvariantCulture, $"<{name} class=\"{style}\">{string.Concat(lines.Select(line => $"<span>{Encode(line)}</span>"))}</{name}>");

    private void Add(PagePiece piece, ParagraphBlock paragraph)
    {
        var style = "paper-text" + (piece.IsContinued ? " is-continued" : "") + (piece.Ends ? " is-ended" : "");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"{style}\">");
        foreach (var line in RunLines.Of(paragraph, piece))
        {
            html.Append("<span>").AppendJoin("", line.Select(Mark)).Append("</span>");
        }

        html.Append("</p>");
    }

    private static string Mark(TextRun run) => run.Kind switch
    {
        TextRunKind.Field => $"<data class=\"paper-field\" value=\"{Encode(run.Field ?? "")}\">{Encode(run.Text)}</data>",
        TextRunKind.Typed => $"<mark class=\"paper-typed\">{Encode(run.Text)}</mark>",
        TextRunKind.Unknown => $"<mark class=\"paper-unknown\">{Encode(run.Text)}</mark>",
        _ => Encode(run.Text),
    };

    private void Add(PagePiece piece, TableBlock table, bool isLandscape)
    {
        var widths = TableLayout.Widths(table, isLandscape ? PaperSize.LyingWidth : PaperSize.TextWidth);
        html.Append("<table class=\"paper-table\">");
        if (!piece.IsContinued)
        {
            html.Append(CultureInfo.InvariantCulture, $"<caption>{Encode(text["TableLabel", table.Number])}　{Encode(table.Caption)}</caption>");
        }

        html.Append("<colgroup>").AppendJoin("", widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{width:0.##}pt\">"))).Append("</colgroup><thead>");
        Row(table, widths, [.. table.Columns.Select(column => new DocumentCell(column.Heading))], "th");
        html.Append("</thead><tbody>");
        foreach (var row in table.Rows.Skip(piece.FirstRow).Take(piece.RowCount))
        {
            Row(table, widths, row, "td");
        }

        html.Append("</tbody></table>");
    }

    private void Row(TableBlock table, IReadOnlyList<double> widths, IReadOnlyList<DocumentCell> cells, string element)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr style=\"height:{TableLayout.RowHeight(table, widths, cells):0.##}pt\">");
        for (var at = 0; at < cells.Count; at++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<{element}{(table.Columns[at].IsNumber && element == "td" ? " class=\"is-figure\"" : "")}>{Encode(SafeText.Line(cells[at].Text))}</{element}>");
        }

        html.Append("</tr>");
    }

    private void Add(ChartBlock chart) => html.Append(
        CultureInfo.InvariantCulture,
        $"<figure class=\"paper-figure\"><div class=\"paper-chart\" style=\"height:{ChartSize.HeightOf(chart.Chart) - 18:0.##}pt\">{PaperSvg.Draw(chart.Chart)}</div><div class=\"paper-key\">{PaperSvg.Key(chart.Chart)}</div><figcaption>{Encode(text["FigureLabel", chart.Number])}　{Encode(chart.Caption)}</figcaption></figure>");
}
