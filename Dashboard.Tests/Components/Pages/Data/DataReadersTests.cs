using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Data.Imports;
using SmartSupervision.Dashboard.Components.Pages.Data.Quality;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;
using static SmartSupervision.Tests.Data.FormulaCompilerTests;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Data;

public sealed class DataReadersTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Batches_NewestFirst_WithTheirCountsAndState(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var reader = new BatchesReader(facts.Engine, facts.Catalogue);
        var view = await reader.ReadAsync(null, 1, Token);
        Assert.Equal(["case_file", "unit"], view.Batches.Select(batch => batch.StreamCode));
        var cases = view.Batches[0];
        Assert.Equal((6, 2, January, March, true), (cases.Rows.Accepted, cases.Rows.Rejected, cases.FirstMonth!.Value, cases.LastMonth!.Value, cases.IsStanding));
        Assert.Equal(1, (await reader.ReadAsync("unit", 1, Token)).Count);
        Assert.Equal(2, (await reader.ReadAsync("<script>", 9_999_999, Token)).Count);

        await facts.Withdrawal.WithdrawAsync(cases.BatchId, "tester", Token);
        var one = (await reader.ReadBatchAsync(cases.BatchId, 1, Token))!.Batch;
        Assert.Equal((false, "tester"), (one.IsStanding, one.WithdrawnBy));
        Assert.Null(await reader.ReadBatchAsync(17, 1, Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Batch_RejectedCells_ComeByLineWithTheirReason(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var batch = (await new BatchesReader(facts.Engine, facts.Catalogue).ReadAsync("case_file", 1, Token)).Batches[0].BatchId;
        await RejectAsync(facts, batch, 9, "3000-01-01", "Future", "2026-01-01");
        await RejectAsync(facts, batch, 4, null, "Required", null);
        var rejected = (await new BatchesReader(facts.Engine, facts.Catalogue).ReadBatchAsync(batch, 1, Token))!.Rejected;
        Assert.Equal([new(4, "立案日期", null, "Required", null), new(9, "立案日期", "3000-01-01", "Future", "2026-01-01")], rejected);
    }

    [Theory]
    [InlineData(Cadence.Month, StreamPace.Late)]
    [InlineData(Cadence.Quarter, StreamPace.WithinPeriod)]
    [InlineData(Cadence.Year, StreamPace.WithinPeriod)]
    [InlineData(Cadence.Round, StreamPace.ByRound)]
    public async Task Freshness_TwoMonthsWithoutRows_IsLateOnlyForAMonthlyStream(Cadence cadence, StreamPace expected)
    {
        await using var facts = await QuarterAsync("sqlite");
        var catalogue = facts.Catalogue with { Items = [.. facts.Catalogue.Items.Select(item => item with { Cadence = cadence })] };
        var rows = await new FreshnessReader(facts.Engine, catalogue).ReadAsync(new(202405), Token);
        Assert.Equal(expected, rows.Single(row => row.Stream.Code == "case_file").Pace);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Freshness_StreamBehindAndJointRows_AreCounted(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        await facts.ImportAsync(Cases, Case(Unit.JointId, "2024-02-02", kind: "minor"));
        var rows = await new FreshnessReader(facts.Engine, facts.Catalogue).ReadAsync(new(202405), Token);
        var cases = rows.Single(row => row.Stream.Code == "case_file");

        // The last rows are of March, two months before May; one row belongs to no single unit.
        Assert.Equal((March, 2, 2, 7L, 1L), (cases.LastMonth!.Value, cases.MonthsBehind, cases.Batches, cases.Rows, cases.Joint));
        Assert.Equal(StreamPace.Late, cases.Pace);
        var totals = rows.Single(row => row.Stream.Code == "reported_figure");
        Assert.Equal((null, 0, 0L), (totals.LastMonth, totals.Batches, totals.Rows));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Freshness_UnitThatStoppedReporting_IsSilent(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        await facts.ImportAsync(Totals, (Finance, new() { ["item"] = "A-1", ["month"] = 202402, ["numerator"] = 1d, ["denominator"] = 2d }));
        await facts.ExecuteAsync("update coverage set unit_id = @unit where stream = 'reported_figure'", new { unit = Finance });
        var reader = new FreshnessReader(facts.Engine, facts.Catalogue);
        Assert.Equal(1, (await reader.ReadAsync(March, Token)).Single(row => row.Stream.Code == "reported_figure").SilentUnits);
        Assert.Equal(0, (await reader.ReadAsync(February, Token)).Single(row => row.Stream.Code == "reported_figure").SilentUnits);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Completeness_Months_CountReportedOfApplicable(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var view = await new CompletenessReader(facts.Engine, facts.Catalogue).ReadAsync(March, Token);
        Assert.Equal((12, new Month(202304), March), (view.Months.Count, view.Months[0], view.Months[^1]));
        var cells = Assert.Single(view.Rows).Cells;

        // One office reports for all: a month without cases is reported too (no base, not "not reported").
        Assert.Equal([new(3, 3), new(3, 3), new(3, 3)], cells.Skip(9));
        Assert.Equal(1, new CompletenessCell(3, 3).Share);
        Assert.All(cells.Take(9), Assert.Null);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Faults_OfStandingBatches_AreGroupedAndListed(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var batch = (await new BatchesReader(facts.Engine, facts.Catalogue).ReadAsync("case_file", 1, Token)).Batches[0].BatchId;
        foreach (var line in new[] { 3, 5 })
        {
            await facts.ExecuteAsync(
                "insert into data_fault (fault_id, batch_id, stream, line_no, unit_id, month, column_name, value, reason) values (@id, @batch, 'case_file', @line, @unit, null, 'x', null, 'NegativeDuration')",
                new { id = TimeOrderedId.Next(), batch, line, unit = Village });
        }

        var reader = new FaultsReader(facts.Engine, facts.Catalogue);
        var view = await reader.ReadAsync(null, 1, Token);
        Assert.Equal([("case_file", "NegativeDuration", 2)], view.Groups.Select(group => (group.StreamCode, group.Reason, group.Faults)));
        Assert.Equal([5, 3], view.Faults.Select(fault => fault.Line));
        Assert.Equal(("一村", null), (view.Faults[0].UnitName, view.Faults[0].Month));
        await facts.Withdrawal.WithdrawAsync(batch, "tester", Token);
        Assert.Equal(0, (await reader.ReadAsync(null, 1, Token)).Count);
    }

    private static Task RejectAsync(SmallFacts facts, long batch, int line, string? value, string reason, string? argument) => facts.ExecuteAsync(
        "insert into rejected_row (rejected_id, batch_id, line_no, column_name, value, reason, argument) values (@id, @batch, @line, @column, @value, @reason, @argument)",
        new { id = TimeOrderedId.Next(), batch, line, column = "立案日期", value, reason, argument });
}
