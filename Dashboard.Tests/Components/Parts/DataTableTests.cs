using Bunit;
using Microsoft.AspNetCore.Components;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Parts;

public sealed class DataTableTests : PageContext
{
    private static readonly Row[] Rows = [new("甲", 2), new("乙", null), new("丙", 1)];

    [Fact]
    public void Rows_AtFirst_KeepTheirOrder() => Assert.Equal(["甲", "乙", "丙"], Names(Render()));

    [Fact]
    public void Heading_Clicked_SortsUpThenDownWithGapsLast()
    {
        var table = Render();

        table.Find("th button").Click();
        Assert.Equal(["丙", "甲", "乙"], Names(table));
        Assert.Equal("ascending", table.FindAll("th")[1].GetAttribute("aria-sort"));

        table.Find("th button").Click();
        Assert.Equal(["甲", "丙", "乙"], Names(table));
        Assert.Equal("descending", table.FindAll("th")[1].GetAttribute("aria-sort"));
    }

    [Fact]
    public void Heading_WithoutSortKey_IsPlainText() => Assert.Empty(Render().FindAll("th")[0].Children);

    [Fact]
    public void Table_Always_HasCaptionAndHeadings()
    {
        var table = Render();
        Assert.Equal("单位", table.Find("caption").TextContent);
        Assert.Equal(["名称", "得分"], table.FindAll("th[scope=col]").Select(cell => cell.TextContent.Trim()));
    }

    private static IEnumerable<string> Names(IRenderedComponent<DataTable<Row>> table) =>
        table.FindAll("tbody tr").Select(row => row.Children[0].TextContent);

    private IRenderedComponent<DataTable<Row>> Render() => Render<DataTable<Row>>(parameters => parameters
        .Add(table => table.Rows, Rows)
        .Add(table => table.Caption, "单位")
        .AddChildContent<DataColumn<Row>>(column => column
            .Add(c => c.Heading, "名称").Add(c => c.ChildContent, (RenderFragment<Row>)(row => builder => builder.AddContent(0, row.Name))))
        .AddChildContent<DataColumn<Row>>(column => column
            .Add(c => c.Heading, "得分").Add(c => c.SortBy, row => row.Score)
            .Add(c => c.ChildContent, (RenderFragment<Row>)(row => builder => builder.AddContent(0, row.Score)))));

    private sealed record Row(string Name, int? Score);
}
