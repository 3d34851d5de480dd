using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Briefing.Drafts;

/// <summary>Templates are files a person edits: the shipped ones are sound, a broken one is named and the others stay.</summary>
public class BriefingTemplatesTests
{
    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "data", "briefings");

    [Fact]
    public void Read_ShippedFiles_AreTheFourOfTheDesk()
    {
        var (templates, problems) = new BriefingTemplates(Shipped).Read();
        Assert.Empty(problems);
        Assert.Equal(["月度专报", "专题分析", "单位画像", "快报"], templates.Select(template => template.Zh));
        Assert.Equal(
            [BlockKind.Overview, BlockKind.Dimensions, BlockKind.Changes, BlockKind.Modules, BlockKind.Flags, BlockKind.Rectification, BlockKind.Proposals, BlockKind.Tables],
            templates[0].Blocks.Select(block => block.Kind));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Read_ShippedFiles_NameNoUnknownFieldAndNoForbiddenWord(string language)
    {
        foreach (var template in new BriefingTemplates(Shipped).Read().Templates)
        {
            string[] units = template.Speaks == TemplateScope.Units ? ["D01"] : [];
            var scope = FrozenDistrict.Content.Scope with { UnitCodes = units };
            var content = FrozenDistrict.Content with { Scope = scope };
            var document = FrozenDistrict.Assembly().Assemble(BriefingAssembly.Begin(template, language, scope), content, FrozenDistrict.HeadOf(content), "李某").Document;
            Assert.DoesNotContain(document.Problems, problem => problem.Kind is DocumentProblemKind.UnknownField or DocumentProblemKind.ForbiddenWord);
            Assert.DoesNotContain("{{", document.Head.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_BrokenFile_IsNamedAndTheOthersStay()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Shipped, "4-note.json"), Path.Combine(folder.FullPath, "1-good.json"));
        File.WriteAllText(Path.Combine(folder.FullPath, "2-bad.json"), """{ "code": "x", "blocks": [ { "kind": "nonsense" } ] }""");

        var (templates, problems) = new BriefingTemplates(folder.FullPath).Read();

        Assert.Equal("note", Assert.Single(templates).Code);
        Assert.Equal("2-bad.json", Assert.Single(problems).File);
        Assert.NotEmpty(problems[0].Problem);
    }

    [Fact]
    public void Read_NoFolder_GivesNothing() =>
        Assert.Empty(new BriefingTemplates(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())).Read().Templates);
}
