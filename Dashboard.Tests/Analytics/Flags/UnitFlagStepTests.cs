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
    public void Judge_CalmDistrict_RaisesHardlyAFlag()
    {
        var panel = new CalmPanel(2);

        var flags = SupervisionRun.Judge(panel.Input()).Flags;

        // At a rate of 10 % one month in ten has a flag by chance: 3.6 of 36; a Poisson number of that mean lies under 12 with probability 0.999.
        Assert.InRange(flags.Count, 0, 11);
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
        const int last = 21;
        var panel = new CalmPanel(9, items: 16, months: last + 1);
        for (var month = last - 3; month <= last; month++)
        {
            panel.SetShare("I08", 15, month, 0.45);
        }

        var flag = Assert.Single(SupervisionRun.Judge(panel.Input([panel.Months[last]])).Flags, flag => flag.UnitId == 15);
        var recent = flag.Drivers.Single(driver => driver.Code == "I08");

        Measure[] points = [.. Enumerable.Range(last - 2, 3).Select(month => panel["I08", 15, month])];
        Assert.Equal(FlagRule.RecentDistance, recent.Rule);
        Assert.Equal((points.Sum(measure => measure.Numerator), points.Sum(measure => measure.Denominator)), (recent.Numerator, recent.Denominator));
        Assert.Equal(100 * recent.Numerator / recent.Denominator, recent.Value);
    }

    [Fact]
    public void Parts_OfEveryFlag_AddUpToItsStrength()
    {
        var panel = new CalmPanel(3, items: 24, months: 30);
        Drop(panel);

        var flags = SupervisionRun.Judge(panel.Input()).Flags;

        Assert.NotEmpty(flags);
        Assert.All(flags, flag =>
        {
            Assert.Equal(flag.Strength, flag.Explanation.Parts.Sum(part => part.Strength), 1e-9);
            Assert.All(flag.Explanation.Parts, part => Assert.True(part.Strength > 0 && part.Month <= flag.Month.Value));
            Assert.All(flag.Drivers, driver => Assert.Equal(
                flag.Strength * driver.Share, flag.Explanation.Parts.Where(part => part.Code == driver.Code).Sum(part => part.Strength), 1e-9));
        });
    }

    [Fact]
    public void Counterfactual_OfAFall_IsLessOfAFall()
    {
        var panel = Small();
        Drop(panel);
        var flag = Assert.Single(SupervisionRun.Judge(panel.Input([panel.Months[Last]])).Flags, flag => flag.UnitId == 15);
        var found = flag.Explanation.Counterfactual!;

        Assert.Equal(["I08"], found.Codes);
        Assert.InRange(found.Kept, 0, 0.9);
        Assert.True(flag.Strength >= flag.Explanation.CutStrength);

        // Brought back to the reference in the months of the fall, the unit has no flag.
        for (var month = Last - 3; month <= Last; month++)
        {
            panel.SetShare("I08", 15, month, flag.Drivers[0].Reference!.Value / 100);
        }

        Assert.DoesNotContain(SupervisionRun.Judge(panel.Input([panel.Months[Last]])).Flags, flag => flag.UnitId == 15);
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
    public void Judge_NeutralItem_NeverDrivesAFlag(double share)
    {
        var panel = Small();
        var unit = panel.Measures.Where(measure => measure.ItemCode == "I04").MaxBy(measure => measure.Numerator)!.UnitId;
        for (var month = Last - 3; month <= Last; month++)
        {
            panel.SetShare("I04", unit, month, share);
        }

        var changed = SupervisionRun.Judge(panel.Input([panel.Months[Last]])).Flags.Select(Text);

        Assert.Equal(SupervisionRun.Judge(Small().Input([panel.Months[Last]])).Flags.Select(Text), changed);
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
