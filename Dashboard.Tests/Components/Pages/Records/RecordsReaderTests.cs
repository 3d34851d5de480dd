using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Records;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;
using static SmartSupervision.Tests.Data.FormulaCompilerTests;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.Records;

public sealed class RecordsReaderTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_BothSides_AreTheRowsTheFigureAddsUp(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var top = (await ReadAsync(facts, "D01", January)).Page!;
        var bottom = (await ReadAsync(facts, "D01", January, FormulaSide.Denominator)).Page!;
        Assert.Equal((1L, 2L), (top.Count, bottom.Count));
        Assert.Equal((1d, 2d), (top.Measure!.Numerator!.Value, top.Measure.Denominator!.Value));
        Assert.Equal("major", top.Rows[0].Cells[Column(top, "kind")]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_StreetAndDistrict_TakeTheirVillagesIn(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var street = (await ReadAsync(facts, "S01", January)).Page!;
        Assert.Equal("一村", Assert.Single(street.Rows).UnitName);

        // 2 of 4 cases of the district are major.
        Assert.Equal(2, (await ReadAsync(facts, null, January)).Page!.Count);
        Assert.Equal(4, (await ReadAsync(facts, null, January, FormulaSide.Denominator)).Page!.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_OpenLevelAndRound_SelectTheirRows(string engine)
    {
        // Open at the end of February: begun by then and not closed by then: all of January's and February's, none has a closing date.
        var open = Item("A-1", Part(timing: Timing.Open, end: "closed_on"));
        await using (var facts = await QuarterAsync(engine, open))
        {
            Assert.Equal(3, (await ReadAsync(facts, "D01", February)).Page!.Count);
        }

        // The level of March is that of the newest month with rows: one row, of March.
        var level = Item("A-1", Part(timing: Timing.Level));
        await using (var facts = await QuarterAsync(engine, level))
        {
            Assert.Equal(1, (await ReadAsync(facts, "D01", March)).Page!.Count);
        }

        // Round r2 began last; the late row of r1 does not bring r1 back.
        var round = Item("A-1", Part(timing: Timing.Round), cadence: Cadence.Round);
        await using (var facts = await SmallFacts.WithUnitsAsync(engine, round))
        {
            await facts.ImportAsync(Cases, Case(Finance, "2024-01-05", round: "r1"), Case(Finance, "2024-02-05", round: "r2"), Case(Finance, "2024-02-06", round: "r2"), Case(Finance, "2024-03-05", round: "r1"));
            await facts.Run.RunPendingAsync(null, Token);
            var page = (await ReadAsync(facts, "D01", March)).Page!;
            Assert.Equal((2L, 2d), (page.Count, page.Measure!.Numerator!.Value));
        }
    }

    [Theory]
    [InlineData("D01", "A-1", null)]
    [InlineData("X99", "A-1", RecordsProblem.UnknownUnit)]
    [InlineData("V001", "A-1", RecordsProblem.VillageNotShown)]
    [InlineData("D01", "Z-9", RecordsProblem.WrongItem)]
    [InlineData("D01", "' or 1=1 --", RecordsProblem.WrongItem)]
    [InlineData("D01", "", RecordsProblem.NoItem)]
    public async Task ReadAsync_Address_IsJudged(string unit, string item, RecordsProblem? expected)
    {
        await using var facts = await QuarterAsync("sqlite");
        var view = await new RecordsReader(facts.Engine, facts.Catalogue).ReadAsync(new("case_file", item, unit, January, null, 1), Token);
        Assert.Equal(expected, view!.Problem);
        Assert.Null(await new RecordsReader(facts.Engine, facts.Catalogue).ReadAsync(new("nothing", item, unit, January, null, 1), Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadAsync_FewRecordsAboutPeople_AreWithheld(string engine)
    {
        await using var facts = await QuarterAsync(engine);
        var people = facts.Catalogue with { Streams = [.. facts.Catalogue.Streams.Select(stream => stream.Code == "case_file" ? stream with { About = StreamSubject.People } : stream)] };
        await facts.ExecuteAsync("update run set settings = 'another'");
        await facts.RunOf(people).RunPendingAsync(null, Token);
        var reader = new RecordsReader(facts.Engine, people);

        // One major case of two: a cell of one person.
        var view = await reader.ReadAsync(new("case_file", "A-1", "D01", January, null, 1), Token);
        Assert.Equal((RecordsProblem.Withheld, null), (view!.Problem!.Value, view.Page));

        // Six cases about people may be listed, but under their street, not their village.
        await facts.ImportAsync(Cases, [.. Enumerable.Range(1, 6).Select(day => Case(Village, $"2024-03-1{day}", kind: "minor"))]);
        var rows = (await reader.ReadAsync(new("case_file", "A-1", "S01", March, FormulaSide.Denominator, 1), Token))!.Page;
        Assert.True(rows is null || rows.Rows.All(row => row.UnitName == "东街道"));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 2)]
    [InlineData(10_000_000, 2)]
    public async Task ReadAsync_Page_IsBroughtIntoRange(int asked, int shown)
    {
        // 60 cases in April make two pages of 50.
        await using var facts = await SmallFacts.WithUnitsAsync("sqlite", MajorShare);
        await facts.ImportAsync(Cases, [.. Enumerable.Range(0, 60).Select(_ => Case(Finance, "2024-04-01", kind: "major"))]);
        await facts.Run.RunPendingAsync(null, Token);
        var page = (await new RecordsReader(facts.Engine, facts.Catalogue).ReadAsync(new("case_file", "A-1", "D01", new(202404), null, asked), Token))!.Page!;
        Assert.Equal((shown, 2, 60L), (page.Page, page.Pages, page.Count));
    }

    private static int Column(RecordsPageView page, string name) => page.Columns.Select((column, index) => (column, index)).Single(pair => pair.column.Name == name).index;

    private static async Task<RecordsView> ReadAsync(SmallFacts facts, string? unit, Month month, FormulaSide? side = null) =>
        (await new RecordsReader(facts.Engine, facts.Catalogue).ReadAsync(new("case_file", "A-1", unit, month, side, 1), Token))!;
}
