using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Tests.Support;

/// <summary>The shipped streams in an empty database: a few records by hand, and the counts made from them.</summary>
/// <remarks>Units: department 3 (D01), street 4 (S01) with its villages 5 (V001) and 6 (V002), enterprise 7 (E01).</remarks>
public sealed class ModuleFacts : IAsyncDisposable
{
    public const int Department = 3, Street = 4, Village = 5, OtherVillage = 6, Enterprise = 7;

    private static readonly string[] unitColumns = ["unit_id", "code", "name", "kind", "parent_code", "is_current"];
    private readonly TestDatabase database;

    private ModuleFacts(TestDatabase database, SupervisionCatalogue catalogue) => (this.database, Catalogue) = (database, catalogue);

    public Engine Engine => database.Engine;

    public SupervisionCatalogue Catalogue { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ModuleFacts> OpenAsync(string engine)
    {
        var catalogue = CatalogueFiles.Read().Catalogue;
        var facts = new ModuleFacts(await TestDatabase.WithAsync(engine, catalogue.Streams), catalogue);
        await using var connection = await facts.Engine.OpenFactsAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await facts.Engine.LoadAsync(connection, transaction, "unit", unitColumns,
        [
            [Department, "D01", "财政局", (int)UnitKind.Department, null, 1],
            [Street, "S01", "东街道", (int)UnitKind.Street, null, 1],
            [Village, "V001", "一村", (int)UnitKind.Village, "S01", 1],
            [OtherVillage, "V002", "二村", (int)UnitKind.Village, "S01", 1],
            [Enterprise, "E01", "城投公司", (int)UnitKind.Enterprise, null, 1],
        ], Token);
        await transaction.CommitAsync(Token);
        return facts;
    }

    /// <summary>Adds live records; dates and moments may be written as texts.</summary>
    public async Task AddAsync(string stream, params (int Unit, Dictionary<string, object?> Cells)[] rows)
    {
        var declared = Catalogue.Stream(stream)!;
        await using var connection = await Engine.OpenFactsAsync(Token);
        await SmallDistrict.AddAsync(Engine, connection, declared, rows.Select(row => (row.Unit, row.Cells.ToDictionary(cell => cell.Key, cell => Read(declared, cell.Key, cell.Value)))));
    }

    /// <summary>Makes all counts, as a run does.</summary>
    public async Task CountAsync(Month last)
    {
        await using var connection = await Engine.OpenFactsAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await TallyStore.RefreshAsync(Engine, connection, transaction, _ => true, last, Token);
        await transaction.CommitAsync(Token);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static object? Read(StreamDeclaration stream, string column, object? value) => (stream.Column(column)?.Type, value) switch
    {
        (ColumnType.Date, string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        (ColumnType.DateTime, string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        (null, string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
