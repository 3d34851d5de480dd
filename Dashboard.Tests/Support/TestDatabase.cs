using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Tests.Support;

/// <summary>An empty database of its own for one test, on any engine. Gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The engines every store test runs on.</summary>
    public static readonly TheoryData<string> Engines = ["sqlite", "postgres", "sqlserver"];

    private readonly TemporaryFolder folder = new();
    private readonly Func<Task> drop;

    private TestDatabase(Func<TemporaryFolder, Engine> engine, Func<Task>? drop = null)
    {
        Engine = engine(folder);
        this.drop = drop ?? (() => Task.CompletedTask);
    }

    public Engine Engine { get; }

    public string Folder => folder.FullPath;

    /// <summary>An empty database, or the test is skipped with the reason.</summary>
    public static async Task<TestDatabase> EmptyAsync(string engine) => engine switch
    {
        "postgres" => await PostgresAsync(),
        "sqlserver" => await SqlServerAsync(),
        _ => new(folder => new SqliteEngine(folder.FullPath)),
    };

    /// <summary>A database with the tables of these streams.</summary>
    public static async Task<TestDatabase> WithAsync(string engine, IReadOnlyList<StreamDeclaration> streams)
    {
        var database = await EmptyAsync(engine);
        Assert.Null(await new SchemaSteps(database.Engine).ApplyAsync(streams, TestContext.Current.CancellationToken));
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        await drop();
        folder.Dispose();
    }

    private static async Task<TestDatabase> PostgresAsync()
    {
        var connection = await PostgresCluster.ConnectionAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(connection is null, "PostgreSQL is not installed; set SUPERVISION_POSTGRES or install postgresql.");
        var settings = new NpgsqlConnectionStringBuilder(connection) { IncludeErrorDetail = true };
        var name = "test_" + Guid.NewGuid().ToString("N");
        var server = settings.ToString();
        await OnServerAsync(new NpgsqlConnection(server), $"create database {name}");
        settings.Database = name;
        return new(_ => new PostgresEngine(settings.ToString()), async () =>
        {
            await using (var pooled = new NpgsqlConnection(settings.ToString()))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await OnServerAsync(new NpgsqlConnection(server), $"drop database {name} with (force)");
        });
    }

    private static async Task<TestDatabase> SqlServerAsync()
    {
        var connection = Environment.GetEnvironmentVariable("SUPERVISION_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrEmpty(connection), "SUPERVISION_SQLSERVER names no SQL Server.");
        var name = "test_" + Guid.NewGuid().ToString("N");
        await OnServerAsync(new SqlConnection(connection), $"create database {name}");
        var settings = new SqlConnectionStringBuilder(connection) { InitialCatalog = name };
        return new(_ => new SqlServerEngine(settings.ToString()), async () =>
        {
            SqlConnection.ClearAllPools();
            await OnServerAsync(new SqlConnection(connection), $"drop database {name}");
        });
    }

    private static async Task OnServerAsync(System.Data.Common.DbConnection connection, string statement)
    {
        await using (connection)
        {
            await connection.OpenAsync(CancellationToken.None);
            await connection.ExecuteAsync(statement);
        }
    }
}
