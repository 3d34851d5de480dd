using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data;

/// <summary>The table of windows: for every length and month, where the window ending there begins, and where the last one holding it ends.</summary>
public static class MonthWindows
{
    private const string SpansSql = "select distinct span from month_window";
    private static readonly Month First = new(200001);
    private static readonly Month Last = new(204912);
    private static readonly string[] Columns = ["span", "month", "first_month", "last_month"];

    /// <summary>Adds the windows that are missing. Lengths up to three years are there; length 0 means everything before.</summary>
    public static async Task FillAsync(Engine engine, DbConnection connection, CancellationToken cancellation)
    {
        var present = (await connection.QueryAsync<int>(new CommandDefinition(SpansSql, cancellationToken: cancellation))).ToHashSet();
        var missing = Enumerable.Range(0, 37).Where(span => !present.Contains(span)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await engine.LoadAsync(connection, transaction, "month_window", Columns, missing.SelectMany(Rows), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<object?[]> Rows(int span)
    {
        for (var month = First; month <= Last; month = month.AddMonths(1))
        {
            yield return span == 0
                ? [span, month.Value, 0, Last.Value]
                : [span, month.Value, month.AddMonths(1 - span).Value, month.AddMonths(span - 1).Value];
        }
    }
}
