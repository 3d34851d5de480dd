using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>An import or a withdrawal that no run has taken into account.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="IsWithdrawal">Whether its withdrawal is what is new.</param>
/// <param name="Months">The months of its rows and of the rows it replaced or brought back; null when none has a month.</param>
public sealed record PendingBatch(long BatchId, string Stream, bool IsWithdrawal, MonthSpan? Months);

/// <summary>Which months of which items must be computed.</summary>
/// <param name="Grid">All months that have measures, or null when there are no records.</param>
/// <param name="Items">The months of every touched item, by its code.</param>
/// <param name="IsEverything">Whether all is computed anew.</param>
public sealed record RunPlan(MonthSpan? Grid, IReadOnlyDictionary<string, MonthSpan> Items, bool IsEverything)
{
    /// <summary>The months judged anew: from the first one touched to the last.</summary>
    public MonthSpan? Judged => Grid is { } grid && Items.Count > 0 ? new(Items.Values.Min(span => span.From), grid.To) : null;

    /// <summary>Works out what some batches touch. A month that had no measures yet is computed for all items.</summary>
    /// <param name="catalogue">The items.</param>
    /// <param name="pending">The batches.</param>
    /// <param name="grid">The months that have records now.</param>
    /// <param name="stored">The months that have measures.</param>
    /// <param name="isEverything">Whether the catalogue or the settings have changed.</param>
    public static RunPlan Of(SupervisionCatalogue catalogue, IReadOnlyList<PendingBatch> pending, MonthSpan? grid, MonthSpan? stored, bool isEverything)
    {
        if (grid is not { } months)
        {
            return new(null, new Dictionary<string, MonthSpan>(), true);
        }

        if (isEverything || stored is null || pending.Any(batch => batch.Stream == "unit"))
        {
            return new(months, catalogue.Items.ToDictionary(item => item.Code, _ => months, StringComparer.Ordinal), true);
        }

        var items = new Dictionary<string, MonthSpan>(StringComparer.Ordinal);
        foreach (var item in catalogue.Items)
        {
            var touched = pending.SelectMany(batch => Touched(item, batch, catalogue, months))
                .Concat(NewMonths(months, stored.Value))
                .Select(span => span.Within(months)).OfType<MonthSpan>().ToList();
            if (touched.Count > 0)
            {
                items.Add(item.Code, touched.Aggregate((left, right) => left.Join(right)));
            }
        }

        return new(months, items, false);
    }

    private static IEnumerable<MonthSpan> NewMonths(MonthSpan grid, MonthSpan stored)
    {
        if (grid.From < stored.From)
        {
            yield return new(grid.From, stored.From.AddMonths(-1));
        }

        if (grid.To > stored.To)
        {
            yield return new(stored.To.AddMonths(1), grid.To);
        }
    }

    private static IEnumerable<MonthSpan> Touched(Item item, PendingBatch batch, SupervisionCatalogue catalogue, MonthSpan grid)
    {
        var stream = catalogue.Stream(batch.Stream);
        if (stream is null)
        {
            return [];
        }

        if (stream.Kind == StreamKind.Totals)
        {
            return [batch.Months is { } reported ? new(reported.From, grid.To) : grid];
        }

        FormulaPart?[] parts = [item.Numerator, item.Denominator];
        return parts.OfType<FormulaPart>().Where(part => part.Stream == batch.Stream).Select(part => Reach(item, part, stream, batch.Months, grid));
    }

    // A window reaches some months ahead, all other timings to the last month. Another date than the one that gives the row its month may lie anywhere.
    private static MonthSpan Reach(Item item, FormulaPart part, StreamDeclaration stream, MonthSpan? rows, MonthSpan grid)
    {
        if (rows is not { } months || part.MonthColumn != stream.Month)
        {
            return grid;
        }

        var span = FormulaCompiler.SpanOf(item, part);
        return span == 0 ? new(months.From, grid.To) : new(months.From, months.To.AddMonths(span - 1));
    }
}
