using SmartSupervision.Dashboard.Data.Declarations;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>The holidays that ship, and what is refused in their files.</summary>
public sealed class CalendarFilesTests
{
    private const string Years = "year,source\n2026,通知\n";

    [Fact]
    public void Read_Shipped_HasNoProblemAndTenYears()
    {
        var reading = CalendarFiles.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(Enumerable.Range(2017, 10), Enumerable.Range(2010, 30).Where(reading.Calendar.HasTable));
    }

    // Days of the year − Saturdays and Sundays − days off by law (11 until 2024, 13 since 2025); make-up days balance the moved ones.
    // 2020: 366 − 104 − 11 = 251, less 31 January and 1 February, off because of the epidemic and not made up.
    [Theory]
    [InlineData(2017, 365 - 105 - 11)]
    [InlineData(2018, 365 - 104 - 11)]
    [InlineData(2019, 365 - 104 - 11)]
    [InlineData(2020, 366 - 104 - 11 - 2)]
    [InlineData(2021, 365 - 104 - 11)]
    [InlineData(2022, 365 - 105 - 11)]
    [InlineData(2023, 365 - 105 - 11)]
    [InlineData(2024, 366 - 104 - 11)]
    [InlineData(2025, 365 - 104 - 13)]
    [InlineData(2026, 365 - 104 - 13)]
    public void Read_ShippedYear_HasTheWorkingDaysTheLawGives(int year, int expected) =>
        Assert.Equal(expected, CalendarFiles.Read().Calendar.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)));

    // Received on Monday 9 February 2026. Worked: 10 to 13 (4), Saturday 14 (5), 24 to 27 (9), Saturday 28 (10), 2 to 6 March (15).
    [Fact]
    public void Read_Shipped_FifteenWorkingDaysAcrossSpringFestival() =>
        Assert.Equal(new DateOnly(2026, 3, 6), CalendarFiles.Read().Calendar.AddWorkingDays(new(2026, 2, 9), 15));

    [Theory]
    [InlineData("2026-10-01,holiday,国庆节,通知\n2026-10-01,holiday,国庆节,通知\n", 3, "DuplicateCode")]
    [InlineData("2027-10-01,holiday,国庆节,通知\n", 2, "YearWithoutSource")]
    [InlineData("2026-10-09,makeup,国庆节,通知\n", 2, "MakeupOnWeekday")]
    [InlineData("2026-10-32,holiday,国庆节,通知\n", 2, "BadValue")]
    [InlineData("2026-10-01,day off,国庆节,通知\n", 2, "BadValue")]
    [InlineData("2026-10-01,holiday,国庆节,\n", 2, "BadValue")]
    public void Read_BrokenRow_NamesItsLine(string rows, int line, string key)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("calendar"));
        File.WriteAllText(folder.File("calendar/years.csv"), Years);
        File.WriteAllText(folder.File("calendar/holidays.csv"), "date,kind,name,source\n" + rows);

        var problem = Assert.Single(CalendarFiles.Read(folder.FullPath).Problems);

        Assert.Equal(("calendar/holidays.csv", line, key), (problem.File, problem.Line, problem.Key));
    }
}
