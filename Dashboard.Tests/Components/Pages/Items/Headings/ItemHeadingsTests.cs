using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Dashboard.Components.Pages.Items.Headings;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Components.Pages.SmallPages;

namespace SmartSupervision.Tests.Components.Pages.Items.Headings;

/// <summary>Every item explains itself under seven headings, in both languages, with the district's own figures.</summary>
public sealed class ItemHeadingsTests
{
    private static readonly SupervisionCatalogue ShippedCatalogue = CatalogueFiles.Read().Catalogue;

    private static readonly ItemExplanations Shipped = ItemExplanations.Load(Architecture.Repository.PathOf("data/catalogue"));

    [Fact]
    public async Task Of_ItemWithFigures_WorksThemThrough()
    {
        Words.Speak("zh-CN");
        await using var facts = await QuarterAsync("sqlite");
        var view = await new ItemReader(facts.Engine, facts.Catalogue, new(), new(facts.Engine, facts.Catalogue, new()))
            .ReadAsync(MajorShare, January, null, TestContext.Current.CancellationToken);

        var headings = Headings(facts.Catalogue).Of(view);

        Assert.Equal(["Method", "Example", "Why", "Output", "Settings", "Assumptions", "Silence"], headings.Select(heading => heading.Key));
        Assert.Contains("2 ÷ 4 折算为 50.0%", headings[1].Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Of_EveryShippedItem_SaysSomethingUnderEachHeading(string language)
    {
        Words.Speak(language);
        var catalogue = ShippedCatalogue;
        var headings = Headings(catalogue);
        foreach (var item in catalogue.Items)
        {
            var view = new ItemView(item, January, [], null, [], null, null, new Dictionary<UnitKind, ItemFunnel>());
            foreach (var heading in headings.Of(view))
            {
                Assert.NotEmpty(heading.Lines);
                Assert.All(heading.Lines, line => Assert.DoesNotMatch(@"^[A-Z][A-Za-z]+$|\{\d", line));
            }
        }
    }

    [Fact]
    public void ShippedTexts_AreCompleteInBothLanguages()
    {
        foreach (var item in ShippedCatalogue.Items)
        {
            var row = Shipped.Of(item.Code);
            Assert.NotNull(row);
            Assert.All(new[] { row.WhyZh, row.LimitsZh, item.Source }, text => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}|\d", text));
            Assert.All(new[] { row.WhyEn, row.LimitsEn, item.SourceEn }, text => Assert.Matches("^[ -~]+$", text));
        }

        Assert.All(ShippedCatalogue.Goalposts.Values, goalpost => Assert.Matches("^[ -~]+$", goalpost.SourceEn));
    }

    private static ItemHeadings Headings(SupervisionCatalogue catalogue)
    {
        var display = Words.Display();
        var fractions = new FractionText(catalogue, display);
        var control = new ControlPicture(catalogue, new(), display, fractions, Words.Of<Dashboard.Resources.Readings>(), Words.Of<Dashboard.Resources.Items>());
        var example = new WorkedExample(catalogue, display, fractions, Words.Of<Dashboard.Resources.Headings>());
        return new(catalogue, new(), Shipped, example, control, display, Words.Of<Dashboard.Resources.Headings>(), Words.Of<Dashboard.Resources.Items>());
    }
}
