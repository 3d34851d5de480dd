using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;

namespace SmartSupervision.Dashboard.Briefing.Print;

/// <summary>Which figures stand on which line of a paragraph?</summary>
internal static class RunLines
{
    /// <summary>The lines of a piece, each as the runs that stand on it.</summary>
    public static IEnumerable<IReadOnlyList<TextRun>> Of(ParagraphBlock paragraph, PagePiece piece)
    {
        var text = paragraph.Text;
        var at = piece.Start;
        foreach (var line in piece.Lines)
        {
            at = Math.Max(at, text.IndexOf(line, at, StringComparison.Ordinal));
            yield return Cut(paragraph.Runs, at, line.Length);
            at += line.Length;
        }
    }

    private static List<TextRun> Cut(IReadOnlyList<TextRun> runs, int start, int length)
    {
        var cut = new List<TextRun>();
        var at = 0;
        foreach (var run in runs)
        {
            var from = Math.Max(start - at, 0);
            var to = Math.Min(start + length - at, run.Text.Length);
            if (to > from)
            {
                cut.Add(run with { Text = run.Text[from..to] });
            }

            at += run.Text.Length;
        }

        return cut;
    }
}
