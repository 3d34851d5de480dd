using SmartSupervision.Analytics.Catalogue;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Catalogue;

/// <summary>Working days never run backwards and take holidays and make-up days into account.</summary>
public sealed class WorkingCalendarTests
{
    // 1 to 3 October 2025 (Wednesday to Friday) are off, Saturday 11 October is worked.
    private static readonly WorkingCalendar Calendar = new(
        [
            Day(2025, 10, 1, CalendarDayKind.Holiday),
            Day(2025, 10, 2, CalendarDayKind.Holiday),
            Day(2025, 10, 3, CalendarDayKind.Holiday),
            Day(2025, 10, 4, CalendarDayKind.Holiday),
            Day(2025, 10, 11, CalendarDayKind.Makeup),
        ],
        [2025]);

    [Theory]
    [InlineData("2025-09-30", "2025-10-01", 0)]
    [InlineData("2025-09-30", "2025-10-06", 1)]
    [InlineData("2025-09-29", "2025-09-30", 1)]
    [InlineData("2025-10-10", "2025-10-11", 1)]
    [InlineData("2025-10-10", "2025-10-13", 2)]
    [InlineData("2025-10-17", "2025-10-19", 0)]
    [InlineData("2025-10-06", "2025-10-06", 0)]
    [InlineData("2025-10-06", "2025-09-01", 0)]
    [InlineData("2025-09-22", "2025-09-29", 5)]
    public void WorkingDaysBetween_HolidaysAndMakeups_AreCounted(string from, string to, int expected) =>
        Assert.Equal(expected, Calendar.WorkingDaysBetween(Parse(from), Parse(to)));

    [Theory]
    [InlineData("2025-09-30", 1, "2025-10-06")]
    [InlineData("2025-10-10", 1, "2025-10-11")]
    [InlineData("2025-10-10", 2, "2025-10-13")]
    [InlineData("2025-10-04", 0, "2025-10-04")]
    public void AddWorkingDays_HolidaysAndMakeups_AreSteppedOver(string from, int days, string expected) =>
        Assert.Equal(Parse(expected), Calendar.AddWorkingDays(Parse(from), days));

    [Fact]
    public void AddWorkingDays_Negative_IsABug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Parse("2025-10-01"), -1));

    [Fact]
    public void WorkingDaysBetween_AnyTwoDays_IsNeverNegativeMonotoneAndAdds()
    {
        // A fixed seed: 2,000 triples of days between 2025 and 2027.
        var dice = new Random(7);
        var first = new DateOnly(2025, 1, 1);
        for (var round = 0; round < 2000; round++)
        {
            var days = new[] { dice.Next(1095), dice.Next(1095), dice.Next(1095) }.Order().Select(number => first.AddDays(number)).ToArray();
            var shorter = Calendar.WorkingDaysBetween(days[0], days[1]);
            var longer = Calendar.WorkingDaysBetween(days[0], days[2]);

            Assert.InRange(shorter, 0, longer);
            Assert.Equal(longer, shorter + Calendar.WorkingDaysBetween(days[1], days[2]));
            Assert.Equal(0, Calendar.WorkingDaysBetween(days[2], days[0]));
        }
    }

    [Fact]
    public void AddWorkingDays_AnyNumber_IsTheInverseOfCounting()
    {
        var dice = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            var from = new DateOnly(2025, 1, 1).AddDays(dice.Next(500));
            var days = dice.Next(60);
            var due = Calendar.AddWorkingDays(from, days);

            Assert.Equal(days, Calendar.WorkingDaysBetween(from, due));
            Assert.True(days == 0 || Calendar.IsWorkingDay(due));
        }
    }

    [Fact]
    public void WorkingDaysBetween_OneByOne_EqualsTheDaysThatAreWorked()
    {
        var from = new DateOnly(2025, 9, 1);
        var worked = 0;
        for (var day = from.AddDays(1); day < new DateOnly(2025, 12, 1); day = day.AddDays(1))
        {
            worked += Calendar.IsWorkingDay(day) ? 1 : 0;
            Assert.Equal(worked, Calendar.WorkingDaysBetween(from, day));
        }
    }

    [Fact]
    public void YearsWithoutTable_ClockIntoAnUnknownYear_NamesIt()
    {
        Assert.True(Calendar.HasTable(2025));
        Assert.Equal([2026, 2027], Calendar.YearsWithoutTable(Parse("2025-12-20"), Parse("2027-01-05")));
        Assert.Empty(Calendar.YearsWithoutTable(Parse("2025-01-01"), Parse("2025-12-31")));
    }

    private static DateOnly Parse(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    private static CalendarDay Day(int year, int month, int day, CalendarDayKind kind) => new(new(year, month, day), kind, "国庆节", "示例");
}
