using System.Text;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Declarations;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Settings;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import;

/// <summary>An importer over an empty database of its own, with a fixed day as today.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private readonly TestDatabase database;

    private ImportBench(TestDatabase database, SupervisionCatalogue catalogue, ImportOptions options, DateTimeOffset now)
    {
        this.database = database;
        Catalogue = catalogue;
        var clock = new FixedClock(now);
        var storage = Options.Create(new StorageOptions { Folder = database.Folder });
        Units = new(database.Engine, clock);
        Importer = new(
            database.Engine, catalogue, Units,
            new(catalogue, CalendarFiles.Read().Calendar, Options.Create(options), storage, clock),
            Options.Create(options), storage, new(database.Engine, clock));
    }

    public SupervisionCatalogue Catalogue { get; }

    public Importer Importer { get; }

    public UnitDirectory Units { get; }

    public Engine Engine => database.Engine;

    public string Folder => database.Folder;

    public static async Task<ImportBench> OpenAsync(IReadOnlyList<StreamDeclaration> streams, string engine = "sqlite", ImportOptions? options = null)
    {
        var database = await TestDatabase.WithAsync(engine, streams);
        var catalogue = new SupervisionCatalogue([], [], [], [], streams, [], new Dictionary<string, Goalpost>());
        return new(database, catalogue, options ?? new(), new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));
    }

    public Task<ImportReport> ImportAsync(string stream, string text, string name = "file.csv", Encoding? encoding = null) =>
        ImportAsync(stream, (encoding ?? new UTF8Encoding(false)).GetBytes(text), name);

    public async Task<ImportReport> ImportAsync(string stream, byte[] bytes, string name = "file.csv")
    {
        using var content = new MemoryStream(bytes);
        return await Importer.ImportAsync(content, new(stream, name, "test"), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
