using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Briefing;

/// <summary>A draft and frozen figures become a document that says only what the figures say.</summary>
public class BriefingComposerTests
{
    private static SnapshotContent Content => FrozenDistrict.Content;

    [Fact]
    public void Compose_Monthly_SpeaksOfTheOneItemThatChanged()
    {
        var document = FrozenDistrict.Monthly().Document;
        var changes = TextOf(document, "b3");

        Assert.Equal("2026年5月全区监督数据月度专报", document.Head.Title);
        Assert.Equal("三、本期变化", document.Blocks.OfType<HeadingBlock>().Single(block => block.BlockId == "b3").Text);
        Assert.Contains("热线诉求按期办结率：99.0%（9,900 / 10,000），环比上升", changes, StringComparison.Ordinal);
        Assert.Contains("改善（高于波动上限）", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("信访事项按期办结率", changes, StringComparison.Ordinal);
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Compose_ItemWithTooFewCases_HasNoSentence()
    {
        var document = FrozenDistrict.Monthly().Document;
        Assert.DoesNotContain("实名举报受理告知按期率", string.Concat(document.Blocks.OfType<ParagraphBlock>().Select(block => block.Text)), StringComparison.Ordinal);
        var row = document.Blocks.OfType<TableBlock>().Last().Rows.Single(cells => cells[0].Text == "WS-03");
        Assert.Equal(("样本过少", null, "—"), (row[2].Text, row[2].Number, row[7].Text));
    }

    [Fact]
    public void Compose_Flags_AreNotSpokenOfBeforeTheyAreConcluded()
    {
        var document = FrozenDistrict.Monthly().Document;
        Assert.Contains("没有已作出结论的偏离提示", TextOf(document, "b5"), StringComparison.Ordinal);
        Assert.DoesNotContain(Content.Judgement.Flags.Select(flag => flag.Code), code => document.Blocks.OfType<ParagraphBlock>().Any(block => block.Text.Contains(code, StringComparison.Ordinal)));
    }

    [Fact]
    public void Compose_Figures_AreThoseOfTheSnapshot()
    {
        var document = FrozenDistrict.Monthly().Document;
        var measures = Content.Measures.Select(scored => scored.Measure).Where(measure => measure.UnitId == Unit.DistrictId && measure.Month == FrozenDistrict.Last).ToDictionary(measure => measure.ItemCode);
        var table = document.Blocks.OfType<TableBlock>().Last();
        Assert.Equal(78, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(measures[row[0].Text].Value, row[2].Number));
    }

    [Fact]
    public void Compose_EditedText_MarksNumbersTypedByHandAndUnknownFields()
    {
        var document = With("本期得分{{score:ideology}}分，另有12.5%与3项。{{nothing:here}}");

        Assert.Equal(
            [(DocumentProblemKind.TypedNumber, "12.5%"), (DocumentProblemKind.TypedNumber, "3"), (DocumentProblemKind.UnknownField, "nothing:here")],
            document.Problems.Select(problem => (problem.Kind, problem.Detail)));
        var runs = document.Blocks.OfType<ParagraphBlock>().Single(block => block.BlockId == "b1").Runs;
        Assert.Contains(runs, run => run is { Kind: TextRunKind.Field, Field: "score:ideology" } && double.TryParse(run.Text, out _));
        Assert.Contains(runs, run => run.Kind == TextRunKind.Unknown && run.Text == "【未知数据项：nothing:here】");
    }

    [Fact]
    public void Compose_ForbiddenWord_ForbidsTheExport()
    {
        var problem = Assert.Single(With("该单位为高风险单位。").Problems);
        Assert.Equal((DocumentProblemKind.ForbiddenWord, "高风险", true), (problem.Kind, problem.Detail, problem.Forbids));
    }

    [Fact]
    public void Compose_UnitMergedAway_IsNamedAndTheRestStands()
    {
        var content = Content with { Scope = new(["D01", "GONE"], FrozenDistrict.Last, FrozenDistrict.Last) };
        var document = Assemble(BriefingAssembly.Begin(FrozenDistrict.Template("unit"), "zh", content.Scope), content);
        Assert.Contains(document.Problems, problem => problem is { Kind: DocumentProblemKind.MissingUnit, Detail: "GONE" });
        Assert.Contains("示例区第1局", document.Head.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_PeriodWithoutFigures_SaysSoAndBringsNoEmptyChart()
    {
        var content = Content with { Scope = new([], new(203001), new(203001)), Judgement = Content.Judgement with { Scores = [], Signals = [] } };
        var document = Assemble(BriefingAssembly.Begin(FrozenDistrict.Template("monthly"), "zh", content.Scope), content);
        Assert.Contains(document.Problems, problem => problem.Kind == DocumentProblemKind.EmptyPeriod);
        Assert.Contains(document.Problems, problem => problem.Kind == DocumentProblemKind.EmptyChart);
        Assert.Empty(document.Blocks.OfType<ChartBlock>());
    }

    [Fact]
    public void Compose_NextMonth_RollsTheFiguresOfEditedText()
    {
        var april = FrozenDistrict.Make(FrozenDistrict.Last.AddMonths(-1));
        const string text = "按期办结率{{value:WS-22}}（{{fraction:WS-22}}）。";
        var before = Assemble(Draft(text) with { Scope = april.Scope }, april).Blocks.OfType<ParagraphBlock>().First().Text;
        var after = With(text).Blocks.OfType<ParagraphBlock>().First().Text;
        Assert.Equal("按期办结率99.0%（9,900 / 10,000）。", after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Compose_English_HoldsNoChineseSentences()
    {
        var document = FrozenDistrict.Monthly("en").Document;
        Assert.Equal("Monthly supervision report, May 2026", document.Head.Title);
        Assert.All(document.Blocks.OfType<ParagraphBlock>(), block => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", block.Text));
    }

    [Fact]
    public void Compose_SeveralUnits_GivesEachItsOwnHeading()
    {
        var content = Content with { Scope = new(["D01", "D02"], FrozenDistrict.Last, FrozenDistrict.Last) };
        var document = Assemble(BriefingAssembly.Begin(FrozenDistrict.Template("unit"), "zh", content.Scope), content);
        var headings = document.Blocks.OfType<HeadingBlock>().Where(block => block.BlockId == "b1").Select(block => block.Text);
        Assert.Equal(["一、总体情况", "（一）示例区第1局", "（二）示例区第2局"], headings);
    }

    private static BriefingDocument With(string text) => Assemble(Draft(text), Content);

    private static BriefingDraft Draft(string text) => new("标题", "note", "zh", Content.Scope, [new("b1", BlockKind.Text, "说明", text)]);

    private static BriefingDocument Assemble(BriefingDraft draft, SnapshotContent content) =>
        FrozenDistrict.Assembly().Assemble(draft, content, FrozenDistrict.HeadOf(content), "李某").Document;

    private static string TextOf(BriefingDocument document, string block) =>
        string.Concat(document.Blocks.OfType<ParagraphBlock>().Where(each => each.BlockId == block).Select(each => each.Text));
}
