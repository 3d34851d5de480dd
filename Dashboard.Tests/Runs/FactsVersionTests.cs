using Microsoft.Extensions.Logging.Abstractions;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Tests.Data;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Runs;

public class FactsVersionTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task LookAsync_ImportWithdrawalOrRun_GrowsAndTells(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, SmallDistrict.Item("A-1", SmallDistrict.Part()));
        using var version = new FactsVersion(facts.Engine, NullLogger<FactsVersion>.Instance);
        var told = 0;
        version.Changed += () => told++;
        await version.LookAsync(Token);
        await version.LookAsync(Token);
        Assert.Equal((1, 1), (version.Current, told));
        var batch = await facts.ImportAsync(SmallDistrict.Cases, FormulaCompilerTests.Case(3, "2024-01-05"));
        await version.LookAsync(Token);
        Assert.Equal((2, 2), (version.Current, told));
        await facts.Run.RunPendingAsync(null, Token);
        await version.LookAsync(Token);
        await facts.Withdrawal.WithdrawAsync(batch, "test", Token);
        await version.LookAsync(Token);
        Assert.Equal((4, 4), (version.Current, told));
    }

    [Fact]
    public async Task RunWorker_NewBatch_IsComputedInTheBackgroundUnlessHeld()
    {
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", SmallDistrict.Item("A-1", SmallDistrict.Part()));
        await facts.Run.RunPendingAsync(null, Token);
        using var version = new FactsVersion(facts.Engine, NullLogger<FactsVersion>.Instance);
        using var worker = new RunWorker(facts.Run, version, NullLogger<RunWorker>.Instance);
        var hold = worker.Hold();
        await worker.StartAsync(Token);
        await facts.ImportAsync(SmallDistrict.Cases, FormulaCompilerTests.Case(3, "2024-01-05"));
        worker.Wake();
        await Task.Delay(300, Token);
        Assert.True(await facts.Run.IsPendingAsync(Token));
        hold.Dispose();
        worker.Wake();
        for (var tries = 0; tries < 100 && await facts.Run.IsPendingAsync(Token); tries++)
        {
            await Task.Delay(100, Token);
        }

        Assert.False(await facts.Run.IsPendingAsync(Token));
        await worker.StopAsync(Token);
    }
}
