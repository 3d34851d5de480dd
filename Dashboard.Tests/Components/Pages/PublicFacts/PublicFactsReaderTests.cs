using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Dashboard.Components.Pages.PublicFacts;
using SmartSupervision.Dashboard.Components.Parts;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.PublicFacts;

public sealed class PublicFactsReaderTests
{
    [Theory]
    [InlineData("zh-CN", 14, "11,792 个")]
    [InlineData("en", 14, "11,792")]
    [InlineData("zh-CN", 21, "96123")] // a telephone number is no quantity
    [InlineData("zh-CN", 22, "2017年8月21日")]
    [InlineData("en", 29, "Feb 2017")]
    [InlineData("en", 107, "early 2022")]
    [InlineData("zh-CN", 48, "超过 1,000 家")]
    [InlineData("zh-CN", 80, "−31.01%")]
    [InlineData("zh-CN", 112, "82.71%")]
    [InlineData("zh-CN", 120, "13.11 万元/件")]
    [InlineData("zh-CN", 143, "约1,509–1,510 人次")]
    [InlineData("en", 144, "about 267–268 actions")]
    public void Read_Figure_IsPrintedAsPublished(string culture, int number, string printed) =>
        Assert.Equal(printed, Fact(culture, number).Printed);

    [Theory]
    [InlineData(112, "11,792 ÷ 14,257")]
    [InlineData(121, "129 ÷ (129 + 103)")]
    [InlineData(132, "1,307 + 1,268 ≠ 3,515")]
    [InlineData(139, "456 ÷ (1 + (−31.01%))")]
    [InlineData(143, "1,242 ÷ 82.3%")]
    public void Read_DerivedFigure_ShowsItsArithmetic(int number, string formula) =>
        Assert.Equal(formula, Fact("zh-CN", number).Formula);

    [Theory]
    [InlineData("zh-CN", 13, "2017年8月至2018年4月23日")]
    [InlineData("en", 60, "launch to publication (about a year)")]
    [InlineData("en", 22, "21 Aug 2017")]
    [InlineData("en", 112, "Aug 2017 to 23 Apr 2018")] // a derived figure has the period of its parts
    public void Read_Period_IsSaid(string culture, int number, string period) =>
        Assert.Equal(period, Fact(culture, number).Period);

    [Fact]
    public void Read_PersonsOverCases_CarriesTheChangeOfUnit()
    {
        var system = Read("zh-CN").Systems.First(system => system.Facts.Any(fact => fact.Number == 116));
        var trap = Assert.Single(system.Facts.Single(fact => fact.Number == 116).Traps);
        Assert.Contains("计量单位", system.Traps.Single(entry => entry.Number == trap).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_English_HoldsNoChinese()
    {
        var view = Read("en");
        var words = view.Systems.SelectMany(system => system.Facts.SelectMany(fact => new[] { fact.Metric, fact.Period, fact.Printed })
            .Concat(system.Traps.Select(trap => trap.Text)).Append(system.Name).Append(system.Place))
            .Concat(view.Sources.SelectMany(source => new[] { source.Title, source.Date, source.Note }));
        Assert.All(words, word => Assert.DoesNotContain(word, character => character > 0x2E80));
    }

    private static PublicFact Fact(string culture, int number) =>
        Read(culture).Systems.SelectMany(system => system.Facts).Single(fact => fact.Number == number);

    private static PublicFactsView Read(string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var services = new ServiceCollection().AddLogging().AddLocalization().AddScoped<Display>().AddScoped<PublicFactsReader>().AddScoped<PublicFactCharts>()
                .AddSingleton(PublishedRegister.Load(Path.Combine(AppContext.BaseDirectory, "data", "published"))).BuildServiceProvider();
            return services.GetRequiredService<PublicFactsReader>().Read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
