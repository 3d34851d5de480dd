using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Tests.Import;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Components.Pages.Items;

/// <summary>An item that counts lateness says by which rule: a case closed after the hour but on the day is late by the one and not by the other.</summary>
public sealed class ItemClockTests
{
    [Theory]
    [InlineData("zh-CN", "办理（按日）", "按日期判断，到期当日算按期")]
    [InlineData("en", "Handling, by the day", "judged by the day")]
    public void Definition_OfTheHotlineItem_SaysThatTheDayDecides(string language, string clock, string rule)
    {
        Words.Speak(language);
        var item = ImportBench.Catalogue.Item("WS-22")!;

        var lines = new ItemDefinition(ImportBench.Catalogue, Words.Display(), Words.Of<Dashboard.Resources.Items>()).Of(item);

        var said = Assert.Single(lines, line => line.Text.Contains(rule, StringComparison.Ordinal)).Text;
        Assert.Contains(clock, said, StringComparison.Ordinal);
        Assert.DoesNotContain("stamp", said, StringComparison.Ordinal);
    }
}
