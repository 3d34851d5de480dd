using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags;

/// <summary>A flag is raised for what deviates to the worse, explained by what drives it, and hardly ever on a calm district.</summary>
public sealed class UnitFlagStepTests
{
    private const int Last = 29;

    [Fact]
    public void Judge_CalmDistrict_RaisesAboutOneFlagAMonth()
    {
        var panel = new CalmPanel(2);

        var flags = SupervisionRun.Judge(panel.Input()).Flags;

        // The setting allows one a month by chance: 36 expected; a Poisson number of that mean lies under 55 with probability 0.999.
        Assert.InRange(flags.Count, 1, 55);
    }

    [Fact]
    public void Judge_ShareFallsByForty_FlagsTheUnitWithTheItemFirst()
    {
        var panel = Small();
        Drop(panel);

        var flag = Assert.Single(SupervisionRun.Judge(panel.Input([panel.Months[Last]])).Flags, flag => flag.UnitId == 15);

        Assert.Equal("D15-" + panel.Months[Last], flag.Code);
        Assert.Equal("I08", flag.Drivers[0].Code);
        Assert.Equal(FlagDirection.Lower, flag.Direction);
        Assert.Equal(panel.Months[Last - 3], flag.Drivers[0].SinceMonth);
        Assert.True(flag.Drivers[0].Reference > flag.Drivers[0].Value + 20);
    }

    [Fact]
    public void Drivers_OfRecentPoints_AreSumsOverSums()
    {
        var panel = Small();
        Drop(panel);

        var flag = Assert.Single(SupervisionRun.Judge(panel.Input([panel.Months[Last]])).Flags, flag => flag.UnitId == 15);
        var (recent, single) = (Driver(flag, FlagRule.RecentDistance), Driver(flag, FlagRule.PastDistance));

        Measure[] last = [.. Enumerable.Range(Last - 2, 3).Select(month => panel["I08", 15, month])];
        Assert.Equal((last.Sum(measure => measure.Numerator), last.Sum(measure => measure.Denominator)), (recent.Numerator, recent.Denominator));
        Assert.Equal(100 * recent.Numerator / recent.Denominator, recent.Value);
        Assert.Equal((last[2].Numerator, last[2].Denominator, last[2].Value), (single.Numerator, single.Denominator, single.Value));
    }

    [Fact]
    public void Drivers_Shares_AddUpToExactlyOneInAnyOrder()
    {
        var panel = new CalmPanel(3, items: 24, months: 30);
        Drop(panel);

        var flags = SupervisionRun.Judge(panel.Input()).Flags;

        Assert.NotEmpty(flags);
        Assert.All(flags, flag => Assert.Equal(1.0, flag.Drivers.Sum(driver => driver.Share)));
        Assert.All(flags, flag => Assert.Equal(1.0, flag.Drivers.Reverse().Sum(driver => driver.Share)));
        Assert.All(flags, flag => Assert.Equal([.. flag.Drivers.OrderByDescending(driver => driver.Share)], flag.Drivers));
    }

    [Fact]
    public void Judge_Improvement_IsNoFlag()
    {
        var panel = Small();
        for (var month = Last - 3; month <= Last; month++)
        {
            panel.SetShare("I02", 15, month, 0); // higher is worse: none at all is the best there is
        }

        Assert.DoesNotContain(SupervisionRun.Judge(panel.Input()).Flags, flag => flag.UnitId == 15 && flag.Drivers[0].Code == "I02");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.9)]
    public void Judge_NeutralItem_FlagsBothWays(double share)
    {
        var panel = Small();
        var unit = panel.Measures.Where(measure => measure.ItemCode == "I04").MaxBy(measure => measure.Numerator)!.UnitId;
        for (var month = Last - 3; month <= Last; month++)
        {
            panel.SetShare("I04", unit, month, share);
        }

        var flag = Assert.Single(SupervisionRun.Judge(panel.Input([panel.Months[Last]])).Flags, flag => flag.UnitId == unit);
        Assert.Equal("I04", flag.Drivers[0].Code);
        Assert.Equal(share == 0 ? FlagDirection.Lower : FlagDirection.Higher, flag.Direction);
    }

    [Fact]
    public void Judge_OneMonth_GivesTheFlagsOfTheWholeRun()
    {
        var panel = Small();
        Drop(panel);

        var whole = SupervisionRun.Judge(panel.Input()).Flags.Where(flag => flag.Month == panel.Months[Last - 1]).Select(Text);
        var alone = SupervisionRun.Judge(panel.Input([panel.Months[Last - 1]])).Flags.Select(Text);

        Assert.Equal(whole, alone);
    }

    private static FlagDriver Driver(UnitFlag flag, string rule) => flag.Drivers.Single(driver => driver.Code == "I08" && driver.Rule == rule);

    internal static CalmPanel Small() => new(9, items: 16, months: 30);

    internal static void Drop(CalmPanel panel)
    {
        for (var month = Last - 3; month <= Last; month++)
        {
            panel.SetShare("I08", 15, month, 0.45);
        }
    }

    internal static string Text(UnitFlag flag) =>
        FormattableString.Invariant($"{flag.Code} {flag.Strength:R} ") + string.Join(';', flag.Drivers.Select(driver => $"{driver}"));
}
