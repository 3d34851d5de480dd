using System.Globalization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>How do surveys and the election come out?</summary>
internal static class SurveyRecords
{
    private const string Election = "2023";
    private const double AnswerDeviation = 12;

    private static readonly string[] SurveyColumns =
        ["survey", "unit", "topic", "question", "scope", "surveyed_on", "invited", "valid", "score_total", "score_squares", "positive", "clues"];

    private static readonly string[] Steps = ["roll", "nomination", "vote", "count", "handover"];
    private static readonly Month ElectionMonth = new(202312);

    /// <summary>Two surveys a year, in March and September.</summary>
    public static void WriteSurveys(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("questionnaire", SurveyColumns, Day: null, part) { Form = SampleForm.Workbook },
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                if (month.Number is not (3 or 9))
                {
                    return;
                }

                WriteSurvey(file, desk, month, "political_ecology", "PE-20");
                if (desk.Unit.Kind != UnitKind.Enterprise)
                {
                    WriteSurvey(file, desk, month, "enterprise", "WS-21");
                }

                if (desk.Unit.Kind == UnitKind.Street)
                {
                    WriteAwareness(file, desk, month);
                }
            });

    public static void WriteReviews(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("election_review", ["round", "unit", "reported_on", "due", "reviewed", "ineligible", "complaints"], Day: null, part),
            world.Units.Streets,
            byYear: false,
            (file, desk, month) =>
            {
                if (month == ElectionMonth)
                {
                    var due = desk.Dice.Between(320, 460);
                    var reviewed = Enumerable.Range(0, due).Count(_ => desk.Counts("PE-14", month));
                    file.Row.Text(Election);
                    file.Unit(desk.Unit).Day(month.FirstDay.AddDays(19)).Number(due).Number(reviewed)
                        .Number(Enumerable.Range(0, reviewed).Count(_ => desk.Counts("PE-15", month))).Number(desk.Dice.Poisson(1));
                    file.End();
                }
            });

    public static void WriteSteps(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world, files, part => new("election_step", ["round", "unit", "step", "held_on", "observed"], Day: null, part), world.Units.Villages, byYear: false, (file, desk, month) =>
            {
                for (var place = 0; month == ElectionMonth && place < Steps.Length; place++)
                {
                    file.Row.Text(Election);
                    file.Unit(desk.Unit).Word(Steps[place]).Day(month.FirstDay.AddDays(2 + (place * 5))).Flag(desk.Counts("PE-16", month));
                    file.End();
                }
            });

    private static void WriteSurvey(SampleFile file, Desk desk, Month month, string topic, string item)
    {
        var invited = desk.Dice.Between(150, 240);
        var valid = invited * desk.Dice.Between(82, 95) / 100;
        var mean = Math.Clamp(desk.Level(item, month) + (0.7 * AnswerDeviation / Math.Sqrt(valid) * desk.Dice.Bell()), 0, 100);
        StartSurvey(file, desk, month, topic).Number(invited).Number(valid).Decimal(Math.Round(valid * mean, 1))
            .Decimal(Math.Round(valid * ((mean * mean) + (AnswerDeviation * AnswerDeviation)), 1)).Empty().Number(desk.Dice.Poisson(0.3));
        file.End();
    }

    private static void WriteAwareness(SampleFile file, Desk desk, Month month)
    {
        var invited = desk.Dice.Between(180, 260);
        var valid = invited * desk.Dice.Between(82, 95) / 100;
        var aware = Enumerable.Range(0, valid).Count(_ => desk.Counts("ID-12", month));
        StartSurvey(file, desk, month, "benefit_policy").Number(invited).Number(valid).Empty().Empty().Number(aware).Number(0);
        file.End();
    }

    private static SampleSheet StartSurvey(SampleFile file, Desk desk, Month month, string topic)
    {
        file.Row.Text(string.Create(CultureInfo.InvariantCulture, $"WJ-{month}-{topic}"));
        return file.Unit(desk.Unit).Word(topic).Text("合计").Word("whole").Day(month.FirstDay.AddDays(14));
    }
}
