using System.Data.Common;
using System.Diagnostics;
using Dapper;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Data;

public class EngineTests
{
    private const string MixedTableSql = """
        create table mixed (id {id}, small smallint null, whole integer null, big bigint null, real float null,
        word nchar varying(40) null, long_word {text} null, day date null, moment {timestamp} null)
        """;

    private const string MixedSql = """
        select id as "Id", small as "Small", whole as "Whole", big as "Big", real as "Real", word as "Word",
        day as "Day", moment as "Moment" from mixed order by id {page}
        """;

    private static readonly string[] MixedColumns = ["id", "small", "whole", "big", "real", "word", "long_word", "day", "moment"];

    private sealed record Mixed(long Id, int? Small, int? Whole, long? Big, double? Real, string? Word, DateOnly? Day, DateTime? Moment);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task LoadAsync_EveryTypeAndNulls_ReadsBackTheSame(string engine)
    {
        await using var database = await TestDatabase.EmptyAsync(engine);
        await using var connection = await WithMixedRowsAsync(database.Engine);
        var rows = (await connection.QueryAsync<Mixed>(new CommandDefinition(database.Engine.Sql(MixedSql), new { skip = 0, take = 10 }, cancellationToken: Token))).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(new(1, 1, 202401, 9_000_000_000, 0.5, "国有企业", new(2024, 2, 29), new(2024, 2, 29, 13, 5, 0)), rows[0]);
        Assert.Equal(new(2, null, null, null, null, null, null, null), rows[1]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sql_PageToken_SkipsAndTakes(string engine)
    {
        await using var database = await TestDatabase.EmptyAsync(engine);
        await using var connection = await WithMixedRowsAsync(database.Engine);
        var rows = await connection.QueryAsync<Mixed>(new CommandDefinition(database.Engine.Sql(MixedSql), new { skip = 1, take = 1 }, cancellationToken: Token));
        Assert.Equal(2, Assert.Single(rows).Id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sql_ListTokens_ChooseRows(string engine)
    {
        const string byIdSql = "select count(*) from mixed where id in {list @ids}";
        const string byWordSql = "select count(*) from mixed where word in {textlist @words}";
        await using var database = await TestDatabase.EmptyAsync(engine);
        await using var connection = await WithMixedRowsAsync(database.Engine);
        var ids = Engine.Json(Enumerable.Range(1, 5000).Where(id => id != 2));
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>(new CommandDefinition(database.Engine.Sql(byIdSql), new { ids }, cancellationToken: Token)));
        var words = Engine.Json(new[] { "国有企业", "it's \"quoted\"", "other" });
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>(new CommandDefinition(database.Engine.Sql(byWordSql), new { words }, cancellationToken: Token)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Query_DateParameter_ComparesAsADate(string engine)
    {
        const string sinceSql = "select count(*) from mixed where day >= @since";
        await using var database = await TestDatabase.EmptyAsync(engine);
        await using var connection = await WithMixedRowsAsync(database.Engine);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>(new CommandDefinition(sinceSql, new { since = new DateOnly(2024, 2, 29) }, cancellationToken: Token)));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(new CommandDefinition(sinceSql, new { since = new DateOnly(2024, 3, 1) }, cancellationToken: Token)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task LockAsync_HeldByAnother_WaitsUntilItIsFree(string engine)
    {
        await using var database = await TestDatabase.EmptyAsync(engine);
        var first = await database.Engine.LockAsync("facts", Token);
        var second = database.Engine.LockAsync("facts", Token);
        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(300, Token)));
        await first.DisposeAsync();
        await using var held = await second.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task Query_CancelledWhileRunningOnSqlite_StopsWithinASecond()
    {
        const string endlessSql = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";
        await using var database = await TestDatabase.EmptyAsync("sqlite");
        await using var connection = await database.Engine.OpenFactsAsync(Token);
        using var stop = new CancellationTokenSource(200);
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.ExecuteScalarAsync<long>(new CommandDefinition(endlessSql, cancellationToken: stop.Token)));
        Assert.InRange(clock.ElapsedMilliseconds, 150, 3000);
    }

    [Fact]
    public void Sql_UnknownToken_IsAMistake() =>
        Assert.Throws<ArgumentException>(() => new SqliteEngine("unused").Sql("select {nothing}"));

    private static async Task<DbConnection> WithMixedRowsAsync(Engine engine)
    {
        var connection = await engine.OpenFactsAsync(Token);
        await connection.ExecuteAsync(new CommandDefinition(engine.Sql(MixedTableSql), cancellationToken: Token));
        object?[][] rows =
        [
            [1L, 1, 202401, 9_000_000_000, 0.5, "国有企业", "长", new DateOnly(2024, 2, 29), new DateTime(2024, 2, 29, 13, 5, 0)],
            [2L, null, null, null, null, null, null, null, null],
            [3, 0, 1, 2, 3, "it's \"quoted\"", null, new DateOnly(2023, 1, 1), null],
        ];
        await using var transaction = await connection.BeginTransactionAsync(Token);
        Assert.Equal(3, await engine.LoadAsync(connection, transaction, "mixed", MixedColumns, rows, Token));
        await transaction.CommitAsync(Token);
        return connection;
    }
}
