using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Tests.Components.Pages.Items;

public sealed class ItemFilterTests
{
    private static readonly SupervisionCatalogue catalogue = CatalogueFiles.Read().Catalogue;

    [Fact]
    public void Of_Nothing_IsEveryItemInCatalogueOrder()
    {
        var filter = new ItemFilter(null, "", null, null, null, "  ");
        Assert.True(filter.IsEmpty);
        Assert.Equal(catalogue.Items, filter.Of(catalogue.Items));
    }

    [Fact]
    public void Of_TwoConditions_BothHold()
    {
        // mission.md: 20 items PE; two of them take their records from petition reports only in the stream "petition" and are neutral: PE-01.
        var found = new ItemFilter("political_ecology", null, null, "petition", "Neutral", null).Of(catalogue.Items);
        Assert.Equal(["PE-01"], found.Select(item => item.Code));
    }

    [Theory]
    [InlineData("pe-09", "PE-09")]
    [InlineData("第一种形态占比", "PE-09")]
    [InlineData("First-form share", "PE-09")]
    public void Of_Text_LooksIntoCodeAndNamesOfBothLanguages(string text, string code) =>
        Assert.Contains(code, new ItemFilter(null, null, null, null, null, text).Of(catalogue.Items).Select(item => item.Code));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' or 1=1 --")]
    public void Of_HostileValue_FindsNothing(string value)
    {
        Assert.Empty(new ItemFilter(value, null, null, null, null, null).Of(catalogue.Items));
        Assert.Empty(new ItemFilter(null, null, null, null, null, value).Of(catalogue.Items));
    }

    [Fact]
    public void Of_EndlessText_IsCutAndFindsNothing() =>
        Assert.Empty(new ItemFilter(null, null, null, null, null, new string('x', 1_000_000)).Of(catalogue.Items));
}
