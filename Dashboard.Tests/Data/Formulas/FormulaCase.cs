using System.Globalization;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Data.Formulas;

/// <summary>One database for all cases; each case has a unit of its own, so that none sees another's records.</summary>
public sealed class FormulaCase : IAsyncLifetime
{
    private static readonly SupervisionCatalogue Catalogue = CatalogueFiles.Read().Catalogue;
    private static readonly Month Month = new(202606);

    private TestDatabase? database;
    private int lastUnit = 100;

    private TestDatabase Database => database ?? throw new InvalidOperationException("The database has not been made.");

    public async ValueTask InitializeAsync() => database = await TestDatabase.WithAsync("sqlite", Catalogue.Streams);

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    /// <summary>Stores the records and gives numerator and denominator of June 2026; of rounds the one called 2026-1.</summary>
    /// <param name="item">The item.</param>
    /// <param name="records">A record a line: the stream, then <c>column=value</c>; <c>clock_due=date</c> brings its month along.</param>
    public async Task<(double? Numerator, double? Denominator)> MeasureAsync(string item, string records)
    {
        var token = TestContext.Current.CancellationToken;
        var unit = Interlocked.Increment(ref lastUnit);
        await using var connection = await Database.Engine.OpenFactsAsync(token);
        foreach (var group in records.Split('\n').Select(line => line.Split(' ')).GroupBy(words => words[0], StringComparer.Ordinal))
        {
            var stream = Catalogue.Stream(group.Key) ?? throw new ArgumentException($"There is no stream {group.Key}.", nameof(records));
            await SmallDistrict.AddAsync(Database.Engine, connection, stream, group.Select(words => (unit, Cells(stream, words.Skip(1)))).ToList());
        }

        var declared = Catalogue.Item(item) ?? throw new ArgumentException($"There is no item {item}.", nameof(item));
        return (
            await ValueAsync(declared, FormulaSide.Numerator),
            declared.Denominator is null ? null : await ValueAsync(declared, FormulaSide.Denominator));

        async Task<double?> ValueAsync(Item of, FormulaSide side)
        {
            var formula = FormulaCompiler.Compile(Catalogue, of, side, forSomeUnits: true);
            var command = new CommandDefinition(Database.Engine.Sql(formula.Sql), formula.Parameters([Month], [unit]), cancellationToken: token);
            var values = (await connection.QueryAsync<Row>(command)).Where(row => row.Round is null or "2026-1").ToList();
            return values.Count == 0 ? null : values.Sum(row => row.Value);
        }
    }

    private static Dictionary<string, object?> Cells(StreamDeclaration stream, IEnumerable<string> words)
    {
        var cells = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var (name, text) = (word.Split('=')[0], word.Split('=')[1]);
            cells.Add(name, Value(stream, name, text));
            if (StreamColumns.TypeOf(stream, name + "_month") == FilterType.Month && stream.Column(name) is null)
            {
                cells.Add(name + "_month", (long)Month.Of(Date(text)).Value);
            }
        }

        return cells;
    }

    private static object Value(StreamDeclaration stream, string name, string text) => StreamColumns.TypeOf(stream, name) switch
    {
        FilterType.Date => Date(text),
        FilterType.TimeStamp => Date(text).ToDateTime(new TimeOnly(9, 30)),
        FilterType.Number or FilterType.Month => long.Parse(text, CultureInfo.InvariantCulture),
        FilterType.Code or FilterType.Text => text,
        _ => throw new ArgumentException($"{stream.Code} has no column {name} to fill.", nameof(name)),
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(int UnitId, int Month, string? Round, double Value, long Rows);
}
