using System.Globalization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>How does a stream of the sample become one file a year, or one file for all years?</summary>
internal static class YearlyExport
{
    /// <summary>Writes every unit's records of every month; each unit keeps its desk through all years.</summary>
    /// <param name="world">The fictional district.</param>
    /// <param name="files">Where files go.</param>
    /// <param name="plan">What the files are to be; given the year when there is one a year.</param>
    /// <param name="units">Whose records.</param>
    /// <param name="byYear">Whether there is one file a year.</param>
    /// <param name="write">Writes one unit's records of one month.</param>
    public static void Write(
        SampleWorld world, SampleFiles files, Func<string, SampleFilePlan> plan, IReadOnlyList<SampleUnit> units, bool byYear, Action<SampleFile, Desk, Month> write)
    {
        var whole = plan("");
        var number = StreamNumber(whole.Stream);
        var byOffice = world.Catalogue.Stream(whole.Stream)!.ReportedBy == ReportedBy.Office;
        var desks = units.Select(unit => new Desk(world, number, unit)).ToList();
        foreach (var year in SampleWorld.Months.GroupBy(month => byYear ? month.Year : 0))
        {
            var filePlan = byYear ? plan(year.Key.ToString(CultureInfo.InvariantCulture)) : whole;
            using var file = files.Create(filePlan with { Covers = byOffice ? (year.First(), year.Last()) : null });
            foreach (var month in year)
            {
                foreach (var desk in desks)
                {
                    write(file, desk, month);
                }
            }
        }
    }

    /// <summary>The number of the dice of a stream: a hash of its code that no machine changes.</summary>
    public static int StreamNumber(string stream) =>
        100 + stream.Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 1_000_003);
}
