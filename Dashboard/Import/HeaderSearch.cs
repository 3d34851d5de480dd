using SmartSupervision.Dashboard.Import.Headers;
using SmartSupervision.Dashboard.Import.Reading;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Finds the row of headers: the first one that brings all required columns, on the first sheet that has one.</summary>
internal static class HeaderSearch
{
    // Titles and notes above the table.
    private const int RowsLookedAt = 10;

    /// <summary>Reads up to and including the headers, or says what is missing in the row that came nearest.</summary>
    public static (HeaderMatch? Match, Refusal? Refusal) Find(RowSource source, HeaderMatcher matcher)
    {
        HeaderMatch? best = null;
        do
        {
            var (match, refusal) = FindOnSheet(source, matcher, ref best);
            if (match is not null || refusal is not null)
            {
                return (match, refusal);
            }
        }
        while (source.NextSheet());

        return (null, best?.Refusal() ?? Refusal.For("EmptyFile"));
    }

    private static (HeaderMatch? Match, Refusal? Refusal) FindOnSheet(RowSource source, HeaderMatcher matcher, ref HeaderMatch? best)
    {
        var row = new CellRow();
        for (var looked = 0; looked < RowsLookedAt; looked++)
        {
            var step = source.Read(row);
            if (step != RowStep.Row)
            {
                return (null, step == RowStep.Refused ? source.Refusal : null);
            }

            var (match, wrong) = matcher.Match(row.ToTexts());
            if (wrong is not null)
            {
                return (null, wrong);
            }

            if (match!.Refusal() is null)
            {
                return (match, null);
            }

            best = best is null || match.Found > best.Found ? match : best;
        }

        return (null, null);
    }
}
