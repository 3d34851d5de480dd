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

/// <summary>Remembers how far the loading of the sample has come.</summary>
internal sealed class SampleState(Engine engine)
{
    private const string Name = "sample";
    private const string LoadingPrefix = "loading ";
    private const string DoneText = "done";

    private const string ReadSql = "select value from app_state where name = @Name";
    private const string UpdateSql = "update app_state set value = @value where name = @Name";
    private const string InsertSql = "insert into app_state (name, value) values (@Name, @value)";
    private const string BatchesSql = "select count(*) from batch";

    /// <summary>The stage, and the scale at which loading was begun.</summary>
    public async Task<(SampleStage Stage, double Scale)> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var value = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(ReadSql, new { Name }, cancellationToken: cancellation));
        return value switch
        {
            null => (SampleStage.None, 0),
            _ when value.StartsWith(LoadingPrefix, StringComparison.Ordinal) =>
                (SampleStage.Loading, double.Parse(value[LoadingPrefix.Length..], NumberStyles.Float, CultureInfo.InvariantCulture)),
            _ => (SampleStage.Done, 0),
        };
    }

    /// <summary>Whether nothing was ever imported.</summary>
    public async Task<bool> IsStoreEmptyAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(BatchesSql, cancellationToken: cancellation)) == 0;
    }

    /// <summary>Notes that loading has begun at a scale.</summary>
    public Task BeginAsync(double scale, CancellationToken cancellation) =>
        WriteAsync(LoadingPrefix + scale.ToString("R", CultureInfo.InvariantCulture), cancellation);

    /// <summary>Notes that no start needs to load it again.</summary>
    public Task FinishAsync(CancellationToken cancellation) => WriteAsync(DoneText, cancellation);

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
