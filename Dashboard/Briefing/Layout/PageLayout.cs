using SmartSupervision.Dashboard.Briefing.Document;

namespace SmartSupervision.Dashboard.Briefing.Layout;

/// <summary>A page with what stands on it, from the top.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="IsLandscape">Whether it lies.</param>
/// <param name="Pieces">What stands on it.</param>
public sealed record Page(int Number, bool IsLandscape, IReadOnlyList<PagePiece> Pieces)
{
    /// <summary>Whether its number stands to the right.</summary>
    public bool IsOdd => Number % 2 == 1;
}

/// <summary>A block, or the part of it that stands on one page.</summary>
/// <param name="Block">The block.</param>
/// <param name="Lines">The lines of a paragraph or heading.</param>
/// <param name="FirstRow">The first row of a table.</param>
/// <param name="RowCount">How many rows of it.</param>
/// <param name="IsContinued">Whether it began on an earlier page.</param>
/// <param name="Ends">Whether it ends here.</param>
/// <param name="Start">The place in a paragraph's text where its first line here begins.</param>
public sealed record PagePiece(DocumentBlock Block, IReadOnlyList<string> Lines, int FirstRow = 0, int RowCount = 0, bool IsContinued = false, bool Ends = true, int Start = 0);

/// <summary>On which page does everything stand? Counts in the lines and characters of GB/T 9704-2012, as Word does.</summary>
public sealed class PageLayout
{
    private const double Indent = 2 * (PaperSize.BodySize - PaperSize.BodyTightening);

    private readonly List<Page> pages = [];
    private List<PagePiece> current = [];
    private double room;
    private bool isLandscape;

    /// <summary>The pages of a flow.</summary>
    public static IReadOnlyList<Page> Of(IReadOnlyList<FlowSection> flow)
    {
        var layout = new PageLayout();
        foreach (var section in flow)
        {
            layout.isLandscape = section.IsLandscape;
            layout.room = layout.Height;
            for (var at = 0; at < section.Blocks.Count; at++)
            {
                layout.Put(section.Blocks, at);
            }

            layout.Turn();
        }

        return layout.pages;
    }

    private double Height => isLandscape ? PaperSize.LyingHeight : PaperSize.TextHeight;

    private double Width => isLandscape ? PaperSize.LyingWidth : PaperSize.TextWidth;

    private void Put(IReadOnlyList<DocumentBlock> blocks, int at)
    {
        switch (blocks[at])
        {
            case TitleBlock title:
                PutLines(title, TextMeasure.Lines(title.Text, PaperSize.TitleSize, Width), PaperSize.TitleLine);
                break;
            case PlaceBlock place:
                PutLines(place, [place.Text], PaperSize.Line);
                break;
            case HeadingBlock heading:
                PutHeading(blocks, at, heading);
                break;
            case ParagraphBlock paragraph:
                PutLines(paragraph, BodyLines(paragraph.Text), PaperSize.Line);
                break;
            case TableBlock table:
                PutTable(table);
                break;
            case ChartBlock chart:
                PutWhole(chart, HeightOf(chart));
                break;
        }
    }

    private static double HeightOf(ChartBlock chart) => ChartSize.HeightOf(chart.Chart) + PaperSize.CaptionLine;

    private IReadOnlyList<string> BodyLines(string text) => TextMeasure.Lines(text, PaperSize.BodySize, Width, Indent, PaperSize.BodyTightening);

    // A heading stays with what follows it: the next heading, the first line, or the whole of a chart.
    private void PutHeading(IReadOnlyList<DocumentBlock> blocks, int at, HeadingBlock heading)
    {
        var lines = BodyLines(heading.Text);
        var follows = 0.0;
        for (var next = at + 1; next < blocks.Count; next++)
        {
            follows += LeastOf(blocks[next]);
            if (blocks[next] is not HeadingBlock)
            {
                break;
            }
        }

        var height = lines.Count * PaperSize.Line;
        if (height + follows > room + Tolerance && current.Count > 0)
        {
            Turn();
        }

        current.Add(new(heading, lines));
        room -= height;
    }

    private double LeastOf(DocumentBlock block) => block switch
    {
        HeadingBlock heading => BodyLines(heading.Text).Count * PaperSize.Line,
        ChartBlock chart => HeightOf(chart),
        TableBlock table => PaperSize.CaptionLine + (2 * PaperSize.TableLine),
        _ => PaperSize.Line,
    };

    private const double Tolerance = 0.3;

    private void PutLines(DocumentBlock block, IReadOnlyList<string> lines, double height)
    {
        var at = 0;
        var start = 0;
        while (at < lines.Count)
        {
            var fit = (int)Math.Floor((room + Tolerance) / height);
            if (fit <= 0)
            {
                Turn();
                continue;
            }

            var take = Math.Min(fit, lines.Count - at);
            IReadOnlyList<string> here = [.. lines.Skip(at).Take(take)];
            current.Add(new(block, here, IsContinued: at > 0, Ends: at + take == lines.Count, Start: start));
            start = EndOf(block, here, start);
            room -= take * height;
            at += take;
        }
    }

    // Lines have lost the spaces at their ends, so each is looked for behind the one before.
    private static int EndOf(DocumentBlock block, IReadOnlyList<string> lines, int start)
    {
        var at = start;
        foreach (var line in block is ParagraphBlock ? lines : [])
        {
            at = ((ParagraphBlock)block).Text.IndexOf(line, at, StringComparison.Ordinal) + line.Length;
        }

        return at;
    }

    private void PutWhole(DocumentBlock block, double height)
    {
        if (height > room + Tolerance && current.Count > 0)
        {
            Turn();
        }

        current.Add(new(block, []));
        room -= height;
    }

    private void PutTable(TableBlock table)
    {
        var widths = TableLayout.Widths(table, Width);
        var head = TableLayout.RowHeight(table, widths, [.. table.Columns.Select(column => new DocumentCell(column.Heading))]);
        var heights = table.Rows.Select(row => TableLayout.RowHeight(table, widths, row)).ToList();
        var at = 0;
        do
        {
            var caption = at == 0 ? PaperSize.CaptionLine : 0;
            var left = room - head - caption;
            var take = 0;
            while (at + take < heights.Count && heights[at + take] <= left + Tolerance)
            {
                left -= heights[at + take++];
            }

            if (take == 0 && heights.Count > 0 && current.Count > 0)
            {
                Turn();
                continue;
            }

            take = Math.Max(take, Math.Min(1, heights.Count));
            current.Add(new(table, [], at, take, IsContinued: at > 0, Ends: at + take == heights.Count));
            room = left;
            at += take;
            if (at < heights.Count)
            {
                Turn();
            }
        }
        while (at < heights.Count);
    }

    private void Turn()
    {
        if (current.Count > 0)
        {
            pages.Add(new(pages.Count + 1, isLandscape, current));
        }

        current = [];
        room = Height;
    }
}
