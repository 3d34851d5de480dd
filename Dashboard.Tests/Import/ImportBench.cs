using System.Text;
using Dapper;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Declarations;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Settings;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import;

/// <summary>An importer over an empty database of its own, with the shipped declarations and 22 November 2026 as today.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    public static readonly SupervisionCatalogue Catalogue = CatalogueFiles.Read().Catalogue;

    // Tables cost time, and there are many tests.
    private static readonly string[] UsedStreams =
        ["unit", "unit_alias", "unit_size", "hotline_case", "village_feedback", "reported_figure", "subsidy_payment", SelfReported.Code];

    private readonly TestDatabase database;

    private ImportBench(TestDatabase database, ImportOptions options)
    {
        this.database = database;
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));
        var storage = Options.Create(new StorageOptions { Folder = database.Folder });
        var log = new OperationLog(database.Engine, clock);
        var units = new UnitDirectory(database.Engine, clock);
        var parts = new FileImportParts(Catalogue, CalendarFiles.Read().Calendar, Options.Create(options), storage, clock);
        Importer = new(database.Engine, Catalogue, units, parts, Options.Create(options), storage, log);
        Withdrawal = new(database.Engine, Catalogue, units, log, clock);
    }

    /// <summary>A stream that units report themselves.</summary>
    public static StreamDeclaration SelfReported => Catalogue.Streams.First(stream => stream.Kind == StreamKind.Record && stream.ReportedBy == ReportedBy.Unit
        && stream.Columns.Any(column => column.Type == ColumnType.Unit));

    public Importer Importer { get; }

    public BatchWithdrawal Withdrawal { get; }

    public Engine Engine => database.Engine;

    public string Folder => database.Folder;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>An empty database with the tables of the streams these tests use.</summary>
    public static async Task<ImportBench> OpenAsync(string engine = "sqlite", ImportOptions? options = null) =>
        new(await TestDatabase.WithAsync(engine, [.. Catalogue.Streams.Where(stream => UsedStreams.Contains(stream.Code))]), options ?? new());

    /// <summary>An empty database with the tables of all streams.</summary>
    public static async Task<ImportBench> WithAllStreamsAsync() => new(await TestDatabase.WithAsync("sqlite", Catalogue.Streams), new());

    /// <summary>An empty database that knows some departments, their codes D01, D02 and so on.</summary>
    public static async Task<ImportBench> WithUnitsAsync(string engine, params string[] names)
    {
        var bench = await OpenAsync(engine);
        var lines = names.Select((name, index) => $"D{index + 1:00},\"{name}\",委办局");
        var report = await bench.ImportAsync("unit", "单位代码,单位名称,单位类型\n" + string.Join('\n', lines) + "\n", "units.csv");
        Assert.Equal(names.Length, report.Rows.Accepted);
        return bench;
    }

    public Task<ImportReport> ImportAsync(string stream, string text, string name = "file.csv", Encoding? encoding = null, string? mapping = null)
    {
        var bytes = encoding ?? new UTF8Encoding(false);
        return ImportAsync(stream, [.. bytes.GetPreamble(), .. bytes.GetBytes(text)], name, mapping);
    }

    public async Task<ImportReport> ImportAsync(string stream, byte[] bytes, string name = "file.csv", string? mapping = null)
    {
        using var content = new MemoryStream(bytes);
        return await Importer.ImportAsync(content, new(stream, name, "test") { Mapping = mapping }, Token);
    }

    public Task<ImportReport> ImportFileAsync(string stream, string path, string? mapping = null) =>
        Importer.ImportAsync(path, new(stream, Path.GetFileName(path), "test") { Mapping = mapping }, Token);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Engine.OpenFactsAsync(Token);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(Engine.Sql(sql), parameters, cancellationToken: Token))];
    }

    public async Task<T> ScalarAsync<T>(string sql, object? parameters = null) => Assert.Single(await QueryAsync<T>(sql, parameters));

    /// <summary>Everything that a file leaves behind when it is taken; the same before and after a refusal.</summary>
    public Task<long> TracesAsync(string stream) => ScalarAsync<long>($"""
        select (select count(*) from record_{stream}) + (select count(*) from batch where stream = @stream) + (select count(*) from rejected_row)
          + (select count(*) from data_fault) + (select count(*) from coverage where stream = @stream)
        """, new { stream });

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
