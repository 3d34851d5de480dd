using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Data;

public class BatchWithdrawalTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed record Live(long BatchId, long? SupersededBy);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_MiddleOfThreeVersions_LeavesTheNewestAlive(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        var (first, second, third) = await ThreeVersionsAsync(facts);
        await facts.Withdrawal.WithdrawAsync(second, "test", Token);
        Assert.Equal([new(first, third), new(third, null)], await VersionsAsync(facts));
        await facts.Withdrawal.WithdrawAsync(third, "test", Token);
        Assert.Equal([new(first, null)], await VersionsAsync(facts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_LastVersion_BringsTheOneBeforeBackAndKeepsTheBatch(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        var (first, second, third) = await ThreeVersionsAsync(facts);
        Assert.Equal(WithdrawalOutcome.Done, await facts.Withdrawal.WithdrawAsync(third, "Li", Token));
        Assert.Equal([new(first, second), new(second, null)], await VersionsAsync(facts));
        Assert.Equal("Li", Assert.Single(await facts.QueryAsync<string>("select withdrawn_by from batch where withdrawn_on is not null")));
        Assert.Empty(await facts.QueryAsync<long>("select month from coverage where batch_id = @third", new { third }));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_RowRepeatedByTwoLaterFiles_StandsOnceAndCountsForThatFile(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        var first = await facts.ImportAsync(Cases, Keyed("2024-01-05", null));
        var second = await facts.ImportAsync(Cases, Keyed("2024-01-05", first));
        var third = await facts.ImportAsync(Cases, Keyed("2024-01-05", first));
        await facts.ExecuteAsync("delete from batch_month where batch_id <> @first", new { first });
        await facts.Withdrawal.WithdrawAsync(first, "test", Token);
        Assert.Equal([new(second, third), new(third, null)], await VersionsAsync(facts));
        Assert.Equal([202401], await facts.QueryAsync<int>("select month from batch_month where batch_id = @third and row_count = 1", new { third }));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WithdrawAsync_UnknownOrTwice_SaysSo(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine);
        var batch = await facts.ImportAsync(Cases, FormulaCompilerTests.Case(3, "2024-01-05"));
        Assert.Equal(WithdrawalOutcome.UnknownBatch, await facts.Withdrawal.WithdrawAsync(12, "test", Token));
        await facts.Withdrawal.WithdrawAsync(batch, "test", Token);
        Assert.Equal(WithdrawalOutcome.AlreadyWithdrawn, await facts.Withdrawal.WithdrawAsync(batch, "test", Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task HealthReader_AfterAWithdrawal_CountsWhatIsLeft(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Item("A-1", Part()));
        var reader = new HealthReader(facts.Engine, facts.Catalogue, TimeProvider.System);
        var kept = await facts.ImportAsync(Cases, FormulaCompilerTests.Case(3, "2024-01-05"), FormulaCompilerTests.Case(3, "2024-01-06"));
        var withdrawn = await facts.ImportAsync(Cases, FormulaCompilerTests.Case(3, "2024-02-05"));
        await facts.Withdrawal.WithdrawAsync(withdrawn, "test", Token);

        // two batches are left, units (4 rows) and cases (2 rows), each with two rejected rows; three of the four units are scored
        var health = await reader.ReadAsync(Token);
        Assert.Equal(new(engine, new DateOnly(2024, 1, 31), 3, 1, 6, 0, 2, 4, false), health);
        await facts.Withdrawal.WithdrawAsync(kept, "test", Token);
        Assert.Null((await reader.ReadAsync(Token)).DataThrough);
    }

    private static async Task<(long First, long Second, long Third)> ThreeVersionsAsync(SmallFacts facts)
    {
        var batches = new List<long>();
        foreach (var day in new[] { "2024-01-05", "2024-02-05", "2024-03-05" })
        {
            var batch = await facts.ImportAsync(Cases, Keyed(day, null), FormulaCompilerTests.Case(3, day, supersededBy: -1));
            await facts.ExecuteAsync(
                "update record_case_file set superseded_by = @batch where key_hash = 71 and batch_id <> @batch and superseded_by is null", new { batch });
            batches.Add(batch);
        }

        return (batches[0], batches[1], batches[2]);
    }

    private static (int Unit, Dictionary<string, object?> Cells) Keyed(string day, long? supersededBy)
    {
        var row = FormulaCompilerTests.Case(3, day, supersededBy: supersededBy);
        row.Cells["key_hash"] = 71L;
        return row;
    }

    private static Task<IReadOnlyList<Live>> VersionsAsync(SmallFacts facts) => facts.QueryAsync<Live>(
        """select batch_id as "BatchId", superseded_by as "SupersededBy" from record_case_file where key_hash = 71 order by batch_id""");
}
