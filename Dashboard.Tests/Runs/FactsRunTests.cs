using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Data;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Runs;

public class FactsRunTests
{
    private const string MeasuresSql = """
        select item_code as "Item", month as "Month", unit_id as "Unit", numerator as "Numerator", denominator as "Denominator", value as "Value", state as "State"
        from measure order by item_code, month, unit_id
        """;

    private static readonly Item Closed = Item("CLOSED", Part(filter: "closed_on is not null"), Part());
    private static readonly Item Quarter = Item("QUARTER", Part(), cadence: Cadence.Quarter);
    private static readonly Item StillOpen = Item("OPEN", Part(timing: Timing.Open, end: "closed_on"));

    private sealed record Stored(string Item, int Month, int Unit, double? Numerator, double? Denominator, double? Value, int State);

    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_FirstRun_MeasuresUnitsAndTheDistrict(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        await facts.ImportAsync(Cases,
            Case(3, "2024-01-05", "2024-01-06"), Case(3, "2024-01-07"), Case(6, "2024-01-08", "2024-01-09"), Case(2, "2024-01-08"), Case(4, "2024-02-01"));
        var report = await facts.Run.RunPendingAsync(null, Token);
        Assert.Equal(new DateOnly(2024, 2, 29), report!.DataThrough);

        // January: finance 1 of 2; the street has its village's 1 of 1; education nothing; the district 2 of 4 with the joint one
        var january = (await MeasuresAsync(facts)).Where(measure => measure.Month == 202401).ToList();
        Assert.Equal(
            [
                new("CLOSED", 202401, 1, 2, 4, 50, (int)MeasureState.Figure),
                new("CLOSED", 202401, 3, 1, 2, 50, (int)MeasureState.Figure),
                new("CLOSED", 202401, 4, 0, null, null, (int)MeasureState.NoBase),
                new("CLOSED", 202401, 5, 1, 1, 100, (int)MeasureState.Figure),
            ],
            january);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_NothingNew_DoesNothing(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        await facts.ImportAsync(Cases, Case(3, "2024-01-05"));
        Assert.True(await facts.Run.IsPendingAsync(Token));
        Assert.NotNull(await facts.Run.RunPendingAsync(null, Token));
        Assert.False(await facts.Run.IsPendingAsync(Token));
        Assert.Null(await facts.Run.RunPendingAsync(null, Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_StepByStep_EqualsOneRunOverEverything(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed, Quarter, StillOpen);
        await facts.ImportAsync(Cases, Case(3, "2024-01-05", "2024-03-06"), Case(4, "2024-02-07"), Case(5, "2024-04-01"));
        await facts.Run.RunPendingAsync(null, Token);
        await facts.ImportAsync(Cases, Case(6, "2024-02-11", "2024-02-12"), Case(4, "2024-02-29"));
        var second = await facts.Run.RunPendingAsync(null, Token);
        Assert.False(second!.Plan.IsEverything);
        await facts.ImportAsync(Cases, Case(3, "2024-06-30"));
        await facts.Run.RunPendingAsync(null, Token);
        var stepByStep = await MeasuresAsync(facts);
        Assert.Equal(3 * 6 * 4, stepByStep.Count); // items, months, three units and the district

        await facts.ExecuteAsync("update run set settings = 'other'");
        Assert.True((await facts.Run.RunPendingAsync(null, Token))!.Plan.IsEverything);
        Assert.Equal(stepByStep, await MeasuresAsync(facts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_AfterAWithdrawal_FiguresGoBackToWhatTheyWere(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed, Quarter);
        var first = await facts.ImportAsync(Cases, Case(3, "2024-01-05", keyHash: 71), Case(4, "2024-02-07"));
        await facts.Run.RunPendingAsync(null, Token);
        var before = await MeasuresAsync(facts);

        // the second file moves a case of January to March
        var second = await facts.ImportAsync(Cases, Case(3, "2024-03-05", keyHash: 71));
        await facts.ExecuteAsync("update record_case_file set superseded_by = @second where batch_id = @first and key_hash = 71", new { first, second });
        await facts.Run.RunPendingAsync(null, Token);
        var moved = await MeasuresAsync(facts);
        Assert.Contains(new("CLOSED", 202401, 3, 0, null, null, (int)MeasureState.NoBase), moved);
        Assert.Contains(new("CLOSED", 202403, 3, 0, 1, 0, (int)MeasureState.Figure), moved);

        Assert.Equal(WithdrawalOutcome.Done, await facts.Withdrawal.WithdrawAsync(second, "test", Token));
        await facts.Run.RunPendingAsync(null, Token);
        Assert.Equal(before, await MeasuresAsync(facts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_AllWithdrawn_LeavesNoMeasure(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        var batch = await facts.ImportAsync(Cases, Case(3, "2024-01-05"));
        await facts.Run.RunPendingAsync(null, Token);
        await facts.Withdrawal.WithdrawAsync(batch, "test", Token);
        await facts.Run.RunPendingAsync(null, Token);
        Assert.Empty(await MeasuresAsync(facts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_AnotherCatalogue_ComputesEverythingAnew(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        await facts.ImportAsync(Cases, Case(3, "2024-01-05"));
        await facts.Run.RunPendingAsync(null, Token);
        await facts.RunOf(Catalogue(Quarter)).RunPendingAsync(null, Token);
        Assert.All(await MeasuresAsync(facts), measure => Assert.Equal("QUARTER", measure.Item));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_OtherDetectionSettings_KeepsTheFlagsOfTheEarlierForSixMonths(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        await facts.ImportAsync(Cases, Case(3, "2024-01-05"));
        await facts.RunOf(facts.Catalogue, new() { Version = "a" }).RunPendingAsync(null, Token);
        await facts.ExecuteAsync("insert into flag (flag_code, unit_id, month, strength, direction, explanation) values ('D01-202401', 3, 202401, 3, -1, '{}')", new { });
        await facts.ExecuteAsync(
            "insert into earlier_flag (settings_version, flag_code, unit_id, month, strength, direction, explanation, kept_until) "
            + "values ('old', 'D01-202301', 3, 202301, 3, -1, '{}', @day)",
            new { day = new DateOnly(2020, 1, 1) });

        var report = await facts.RunOf(facts.Catalogue, new() { Version = "b" }).RunPendingAsync(null, Token);

        Assert.True(report!.Plan.IsEverything);
        Assert.Equal([new("a", "D01-202401")], await facts.QueryAsync<EarlierFlag>("""select settings_version as "Version", flag_code as "Code" from earlier_flag"""));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunPendingAsync_TwoAtOnce_OneComputesAndTheOtherFindsNothing(string engine)
    {
        await using var facts = await SmallFacts.WithUnitsAsync(engine, Closed);
        await facts.ImportAsync(Cases, Case(3, "2024-01-05"));
        var both = await Task.WhenAll(facts.Run.RunPendingAsync(null, Token), facts.RunOf(facts.Catalogue).RunPendingAsync(null, Token));
        Assert.Single(both, report => report is not null);
    }

    private static (int Unit, Dictionary<string, object?> Cells) Case(int unit, string opened, string? closed = null, long keyHash = 0)
    {
        var row = FormulaCompilerTests.Case(unit, opened, closed);
        row.Cells["key_hash"] = keyHash;
        return row;
    }

    private sealed record EarlierFlag(string Version, string Code);

    private static Task<IReadOnlyList<Stored>> MeasuresAsync(SmallFacts facts) => facts.QueryAsync<Stored>(MeasuresSql);
}
