using SmartSupervision.Dashboard.Components.Pages.PublicFacts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.PublicFacts;

/// <summary>Only figures that may stand side by side are drawn, each with its source and its traps.</summary>
public sealed class PublicFactChartsTests
{
    private static readonly PublishedRegister Register = PublishedRegister.Load(Architecture.Repository.PathOf("data/published"));

    [Fact]
    public void Charts_OfTheRegister_MixNeitherUnitsNorPlacesNorSources()
    {
        foreach (var chart in Register.Charts)
        {
            var figures = Register.Figures.Where(figure => chart.Numbers.Contains(figure.No)).ToList();
            Assert.Equal(chart.Numbers.Count, figures.Count);
            Assert.Single(figures.Select(figure => (figure.Unit, figure.Place, figure.Source, figure.System)).Distinct());
        }
    }

    [Fact]
    public void Charts_OfTheRegister_StayClearOfWhatMustNotBeDrawn()
    {
        // problems beside persons, overlapping classes, four rounds beside five, clues beside persons
        string[] forbidden = ["classes_overlap", "clues_to_persons", "four_rounds_of_five", "share_fits_two_totals"];
        var numbers = Register.Traps.Where(trap => forbidden.Contains(trap.Code)).SelectMany(trap => trap.Numbers).ToHashSet();

        Assert.All(Register.Charts, chart => Assert.DoesNotContain(chart.Numbers, numbers.Contains));
        Assert.All(Register.Charts, chart => Assert.False(chart.Numbers.Contains(13) && chart.Numbers.Contains(17)));
    }

    [Theory]
    [InlineData("zh-CN", "沈阳市：发现问题 14,257 个，已整改 11,792 个，还有 2,465 个未整改")]
    [InlineData("en", "Shenyang: 14,257 problems found, 11,792 put right, 2,465 still open")]
    public void Read_Chart_SaysItsFiguresSourceAndTraps(string language, string title)
    {
        Words.Speak(language);
        var text = Words.Of<Dashboard.Resources.PublicFacts>();
        var charts = new PublicFactCharts(Register, Words.Display(), text);
        var view = new PublicFactsReader(Register, Words.Display(), text, charts).Read();

        var chart = view.Systems.SelectMany(system => system.Charts).Single(chart => chart.Id == "facts-rectified");

        Assert.Equal(title, chart.Title);
        Assert.Equal([14257.0, 11792.0, 2465.0], chart.Series[0].Points.Select(point => point.Value!.Value));
        Assert.Contains("000", chart.Subtitle, StringComparison.Ordinal);
        Assert.Equal(["14,257", "11,792", "2,465"], chart.Series[0].Points.Select(point => point.Text));
        Assert.NotEmpty(chart.Notes);
        Assert.Equal(Register.Charts.Count, view.Systems.Sum(system => system.Charts.Count));
    }
}
