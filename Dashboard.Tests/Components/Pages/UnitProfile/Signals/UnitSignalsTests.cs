using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Analytics.Trends;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Tests.Support;
using Xunit;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Components.Pages.UnitProfile.Signals;

public sealed class UnitSignalsTests : PageContext
{
    private static readonly Month May = new(202405);
    private static readonly Unit Finance = new(3, "D01", "财政局", UnitKind.Department, null, null, null);
    private static readonly Item[] Declared = [Item("A-1", Part(), Part()), Item("A-2", Part(), Part()), Item("A-3", Part(), Part()), Item("A-4", Part(), Part())];
    private static readonly SupervisionCatalogue Catalogue = Catalogue(Declared);

    [Fact]
    public void Table_Row_SaysEverythingInWords()
    {
        var table = Table(SignalOrder.Dimension);

        var cells = table.FindAll("tbody tr").Single(row => row.TextContent.Contains("A-2", StringComparison.Ordinal)).Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["62.5%", "5 / 8", "70.0", "+12.5", "需关注", "时达时不达", "低于 99.8% 界限", "上升", "", "有数"], cells[1..]);
    }

    [Fact]
    public void Table_ItemWithoutAFigure_SaysWhy()
    {
        var table = Table(SignalOrder.Dimension);

        var cells = table.FindAll("tbody tr").Single(row => row.TextContent.Contains("A-4", StringComparison.Ordinal)).Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(("—", "不适用"), (cells[1], cells[^1]));
    }

    [Fact]
    public void Table_BySignal_PutsWhatCallsForALookFirst() =>
        Assert.Equal(["A-2", "A-3", "A-1", "A-4"], Table(SignalOrder.Signal).FindAll("tbody th .note").Select(code => code.TextContent));

    [Fact]
    public void Table_Orders_AreLinksThatKeepTheRestOfTheAddress()
    {
        var links = Table(SignalOrder.Focus, "/units/D01?composite=1").FindAll(".tabs a");

        Assert.EndsWith("/units/D01?composite=1&sort=signal#signals", links[2].GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/units/D01?composite=1#signals", links[0].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("true", links[1].GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData(null, SignalOrder.Dimension)]
    [InlineData("focus", SignalOrder.Focus)]
    [InlineData("SIGNAL", SignalOrder.Signal)]
    [InlineData("7", SignalOrder.Dimension)]
    [InlineData("'; drop table", SignalOrder.Dimension)]
    public void Order_OfAnAddress_IsOneOfThree(string? asked, SignalOrder order) => Assert.Equal(order, SignalOrders.Of(asked));

    private IRenderedComponent<UnitSignals> Table(SignalOrder order, string address = "/units/D01")
    {
        Services.AddSingleton(Catalogue);
        Services.AddScoped<FractionText>();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var view = new UnitView(Finance, null, May, [], ScoreReading.Missing("composite"), 0, [.. Declared.Select(ItemOf)], [], []);
        return Render<UnitSignals>(parameters => parameters.Add(part => part.Unit, view).Add(part => part.Order, order));
    }

    private static UnitItem ItemOf(Item item, int place)
    {
        var state = place == 3 ? MeasureState.NotApplicable : MeasureState.Figure;
        double? value = place == 3 ? null : 62.5;
        Verdict[] verdicts = [Verdict.Ordinary, Verdict.Deviates, Verdict.Improves];
        var measure = new Measure(3, item.Code, May, place == 3 ? null : 5, place == 3 ? null : 8, value, state, 1, 1, null);
        var signal = place == 3 ? null : new SignalReading(May, new(verdicts[place], 1, "ShiftLow"));
        return new(item, measure, place == 3 ? null : 70, null, place == 3 ? [] : [50, 62.5], signal)
        {
            Reading = place == 3
                ? null
                : new(new(ControlChartKind.Proportion, ChartState.Judged, 50, null, 12, []), signal!.Finding, 12.5, Assurance.HitAndMiss, new(TrendDirection.Rising, 1, 0.01, 12)),
            Funnel = place == 3 ? null : FunnelPosition.OutsideLow,
        };
    }
}
