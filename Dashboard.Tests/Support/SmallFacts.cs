using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Counts;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Tests.Support;

/// <summary>A small district in a real database: batches go in by hand as an import would leave them, and runs compute from them.</summary>
public sealed class SmallFacts : IAsyncDisposable
{
    private readonly TestDatabase database;

    private SmallFacts(TestDatabase database, SupervisionCatalogue catalogue)
    {
        this.database = database;
        Catalogue = catalogue;
        Units = new(database.Engine, TimeProvider.System);
        Withdrawal = new(database.Engine, catalogue, Units, new(database.Engine, TimeProvider.System), TimeProvider.System);
        Run = RunOf(catalogue);
    }

    public Engine Engine => database.Engine;

    public SupervisionCatalogue Catalogue { get; }

    public UnitDirectory Units { get; }

    public BatchWithdrawal Withdrawal { get; }

    public FactsRun Run { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two departments, 3 and 4, a street 5 with its village 6.</summary>
    public static async Task<SmallFacts> WithUnitsAsync(string engine, params Item[] items)
    {
        var catalogue = SmallDistrict.Catalogue(items);
        var facts = new SmallFacts(await TestDatabase.WithAsync(engine, catalogue.Streams), catalogue);
        await facts.ImportAsync(SmallDistrict.Units,
            UnitRow("D01", "财政局", "department"), UnitRow("D02", "教育局", "department"), UnitRow("S01", "东街道", "street"), UnitRow("V001", "一村", "village", "S01"));
        return facts;
    }

    public static (int Unit, Dictionary<string, object?> Cells) UnitRow(string code, string name, string kind, string? parent = null, DateOnly? validTo = null) =>
        (Unit.DistrictId, new() { ["code"] = code, ["name"] = name, ["kind"] = kind, ["parent"] = parent, ["valid_to"] = validTo });

    /// <summary>A run over the same data with another catalogue.</summary>
    public FactsRun RunOf(SupervisionCatalogue catalogue, SupervisionSettings? settings = null) => new(
        Engine, catalogue, settings ?? new SupervisionSettings(), Units, new(Engine, catalogue), new(Engine, catalogue), new(Engine), TimeProvider.System);

    /// <summary>Leaves what an import leaves: rows, batch, its months, its coverage (by an office, of every unit); gives the batch.</summary>
    public async Task<long> ImportAsync(StreamDeclaration stream, params (int Unit, Dictionary<string, object?> Cells)[] rows)
    {
        await using var connection = await Engine.OpenFactsAsync(Token);
        var batchId = TimeOrderedId.Next();
        foreach (var (_, cells) in rows)
        {
            cells["batch_id"] = batchId;
        }

        await SmallDistrict.AddAsync(Engine, connection, stream, rows);
        var months = rows.Select(row => row.Cells.GetValueOrDefault(stream.Month))
            .Select(value => value is DateOnly date ? Month.Of(date).Value : value as int?).OfType<int>().ToList();
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await InsertBatchAsync(connection, transaction, stream, batchId, rows.Length, months);
        if (stream.Code == "unit")
        {
            await Units.RebuildAsync(connection, transaction, Token);
        }

        await BatchStanding.CountAsync(connection, transaction, stream, Token);
        await transaction.CommitAsync(Token);
        return batchId;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Engine.OpenFactsAsync(Token);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(Engine.Sql(sql), parameters, cancellationToken: Token))];
    }

    public async Task ExecuteAsync(string sql, object? parameters = null)
    {
        await using var connection = await Engine.OpenFactsAsync(Token);
        await connection.ExecuteAsync(new CommandDefinition(Engine.Sql(sql), parameters, cancellationToken: Token));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task InsertBatchAsync(
        DbConnection connection, DbTransaction transaction, StreamDeclaration stream, long batchId, int rows, List<int> months)
    {
        string[] columns =
        [
            "batch_id", "stream", "file_name", "sha256", "size_bytes", "imported_on", "imported_by", "accepted", "rejected", "duplicate", "updated", "faults",
            "first_month", "last_month", "last_date", "is_sample",
        ];
        DateOnly? lastDate = months.Count == 0 ? null : new Month(months.Max()).LastDay;
        object?[] batch =
        [
            batchId, stream.Code, stream.Code + ".csv", "", 1, DateTime.UtcNow, "test", rows, 2, 0, 0, 0,
            months.Count == 0 ? null : months.Min(), months.Count == 0 ? null : months.Max(), lastDate, 0,
        ];
        await Engine.LoadAsync(connection, transaction, "batch", columns, [batch], Token);
        await Engine.LoadAsync(connection, transaction, "batch_month", ["batch_id", "month", "row_count"],
            months.GroupBy(month => month).Select(group => new object?[] { batchId, group.Key, group.Count() }), Token);
        var covered = months.Count == 0 ? [] : new MonthSpan(new(months.Min()), new(months.Max())).Months;
        await Engine.LoadAsync(connection, transaction, "coverage", ["batch_id", "stream", "unit_id", "month", "row_count"],
            covered.Select(month => new object?[] { batchId, stream.Code, Unit.DistrictId, month.Value, 1 }), Token);
    }
}
