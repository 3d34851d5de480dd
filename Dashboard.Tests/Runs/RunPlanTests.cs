using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Runs;
using static SmartSupervision.Tests.Support.SmallDistrict;

namespace SmartSupervision.Tests.Runs;

public class RunPlanTests
{
    private static readonly MonthSpan Grid = Span(202301, 202412);

    private static readonly SupervisionCatalogue Shown = Catalogue(
        Item("MONTH", Part()),
        Item("QUARTER", Part(), cadence: Cadence.Quarter),
        Item("CLOSED", Part() with { MonthColumn = "closed_on" }),
        Item("OPEN", Part(timing: Timing.Open, end: "closed_on")),
        Item("SIZE", new("unit_size", Aggregate.Sum, "posts", null, Timing.Level, "size_month", null, null)));

    [Fact]
    public void Of_OneMonthImported_ReachesAsFarAsEachTimingLooks()
    {
        var plan = RunPlan.Of(Shown, [Batch("case_file", 202403, 202403)], Grid, Grid, false);
        Assert.Equal(Span(202403, 202403), plan.Items["MONTH"]);
        Assert.Equal(Span(202403, 202405), plan.Items["QUARTER"]); // windows ending in March, April and May hold March
        Assert.Equal(Grid, plan.Items["CLOSED"]);                  // a case opened in March may have any closing month
        Assert.Equal(Span(202403, 202412), plan.Items["OPEN"]);
        Assert.DoesNotContain("SIZE", plan.Items.Keys);
        Assert.Equal(Grid, plan.Judged);
    }

    [Fact]
    public void Of_NewLastMonth_IsComputedForEveryItem()
    {
        var plan = RunPlan.Of(Shown, [Batch("unit_size", 202412, 202412)], Grid, Span(202301, 202411), false);
        Assert.Equal(Span(202412, 202412), plan.Items["MONTH"]);
        Assert.Equal(Span(202412, 202412), plan.Items["SIZE"]);
        Assert.Equal(Span(202412, 202412), plan.Judged);
    }

    [Fact]
    public void Of_SizesOfEarlierMonths_AreClippedToTheMonthsWithRecords()
    {
        var plan = RunPlan.Of(Shown, [Batch("unit_size", 202001, 202001)], Grid, Grid, false);
        Assert.Equal(Grid, Assert.Single(plan.Items).Value);
    }

    [Fact]
    public void Of_AliasesImported_TouchNothing()
    {
        var plan = RunPlan.Of(Shown, [new(1, "unit_alias", false, null)], Grid, Grid, false);
        Assert.Empty(plan.Items);
        Assert.Null(plan.Judged);
    }

    [Fact]
    public void Of_TotalsImported_TouchEveryItemFromThatMonth()
    {
        var plan = RunPlan.Of(Shown, [Batch("reported_figure", 202410, 202411)], Grid, Grid, false);
        Assert.All(Shown.Items, item => Assert.Equal(Span(202410, 202412), plan.Items[item.Code]));
    }

    [Theory]
    [InlineData("unit", false)]
    [InlineData("case_file", true)]
    public void Of_UnitsOrSettingsChanged_IsEverything(string stream, bool isChanged)
    {
        var plan = RunPlan.Of(Shown, [Batch(stream, 202403, 202403)], Grid, Grid, isChanged);
        Assert.True(plan.IsEverything);
        Assert.All(Shown.Items, item => Assert.Equal(Grid, plan.Items[item.Code]));
    }

    [Fact]
    public void Of_LastRecordsWithdrawn_ForgetsEverything()
    {
        var plan = RunPlan.Of(Shown, [new(1, "case_file", true, Span(202403, 202403))], null, Grid, false);
        Assert.True(plan.IsEverything);
        Assert.Null(plan.Judged);
    }

    private static MonthSpan Span(int from, int to) => new(new Month(from), new Month(to));

    private static PendingBatch Batch(string stream, int from, int to) => new(1, stream, false, Span(from, to));
}
