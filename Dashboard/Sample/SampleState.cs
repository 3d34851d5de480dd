using System.Globalization;
using Dapper;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>How far has the loading of the sample come, over all starts of the product?</summary>
internal enum SampleStage
{
    /// <summary>It was never begun.</summary>
    None,

    /// <summary>It was begun and not finished: the next start goes on.</summary>
    Loading,

    /// <summary>It was loaded, or removed since; no start loads it again.</summary>
    Done,
}

/// <summary>How far the loading of the sample has come.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Scale">While loading: the scale at which it was begun.</param>
/// <param name="Percent">How far it was last seen, 0 to 100.</param>
internal sealed record SampleLoading(SampleStage Stage, double Scale, double Percent);

/// <summary>Remembers how far the loading of the sample has come.</summary>
internal sealed class SampleState(Engine engine)
{
    /// <summary>Held while the sample is loaded or removed.</summary>
    public const string LoadLock = "sample";

    private const string Name = "sample";
    private const string LoadingPrefix = "loading ";
    private const string DoneText = "done";

    private const string ReadSql = "select value from app_state where name = @Name";
    private const string UpdateSql = "update app_state set value = @value where name = @Name";
    private const string InsertSql = "insert into app_state (name, value) values (@Name, @value)";
    private const string BatchesSql = "select count(*) from batch";

    /// <summary>The stage; while loading, at which scale it was begun and how far it was last seen.</summary>
    public async Task<SampleLoading> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var value = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(ReadSql, new { Name }, cancellationToken: cancellation));
        return value switch
        {
            null => new(SampleStage.None, 0, 0),
            _ when value.StartsWith(LoadingPrefix, StringComparison.Ordinal) => Loading(value[LoadingPrefix.Length..].Split(' ')),
            _ => new(SampleStage.Done, 0, 100),
        };
    }

    /// <summary>Whether nothing was ever imported.</summary>
    public async Task<bool> IsStoreEmptyAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(BatchesSql, cancellationToken: cancellation)) == 0;
    }

    /// <summary>Notes that loading was begun at a scale, and how far it is.</summary>
    public Task NoteAsync(double scale, double percent, CancellationToken cancellation) =>
        WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{LoadingPrefix}{scale:R} {percent:0.#}"), cancellation);

    /// <summary>Notes that no start needs to load it again.</summary>
    public Task FinishAsync(CancellationToken cancellation) => WriteAsync(DoneText, cancellation);

    private static SampleLoading Loading(string[] words) => new(SampleStage.Loading, Number(words[0]), Number(words[1]));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private async Task WriteAsync(string value, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var parameters = new { Name, value };
        if (await connection.ExecuteAsync(new CommandDefinition(UpdateSql, parameters, transaction, cancellationToken: cancellation)) == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(InsertSql, parameters, transaction, cancellationToken: cancellation));
        }

        await transaction.CommitAsync(cancellation);
    }
}
