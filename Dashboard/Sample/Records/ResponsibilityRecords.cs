using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Draws;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>How are responsibility tasks, integrity talks and assessments reported?</summary>
internal static class ResponsibilityRecords
{
    private const int TaskStream = 601;
    private const int RegularTasks = 20;

    private static readonly string[] Actions = ["deploy", "ask", "coordinate", "supervise", "report"];

    public static void WriteTasks(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("responsibility_task", ["record_no", "unit", "role", "action", "issued_on", "due_on", "done_on"], "due_on", part),
            world.Units.Scored,
            byYear: true,
            WriteTaskMonth);

    public static void WriteTalks(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world, files, part => new("integrity_talk", ["unit", "month", "posts_due", "posts_done"], Day: null, part), world.Units.Scored, byYear: false, (file, desk, month) =>
            {
                var due = 5 + (desk.Unit.Posts / 200) + desk.Dice.Whole(3);
                file.Unit(desk.Unit).Month(month).Number(due).Number(Enumerable.Range(0, due).Count(_ => desk.Counts("MR-03", month)));
                file.End();
            });

    public static void WriteScores(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("assessment_score", ["unit", "month", "kind", "score"], Day: null, part) { Form = SampleForm.Workbook },
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                if (month.Number is 6 or 12)
                {
                    file.Unit(desk.Unit).Month(month).Word(month.Number == 6 ? "half_year" : "year")
                        .Decimal(Math.Round(Math.Clamp(desk.Level("MR-04", month) + (1.2 * desk.Dice.Bell()), 0, 100), 1));
                    file.End();
                }
            });

    private static void WriteTaskMonth(SampleFile file, Desk desk, Month month)
    {
        var (count, late) = desk.World.Levels.Planted(desk.Unit, "MR-01", month)?.Kind switch
        {
            PlantedKind.DropOut => (0, 0),
            PlantedKind.FlatLine => (RegularTasks, 2),
            PlantedKind.HeapedFigures => (RegularTasks, Chance.Uniform(desk.World.Seed, TaskStream, desk.Unit.Index, month.Ordinal) < 0.6 ? 2 : 4),
            _ => (desk.Count(9.5, month), -1),
        };
        for (var place = 0; place < count; place++)
        {
            WriteTask(file, desk, month, late < 0 ? null : place >= late);
        }
    }

    private static void WriteTask(SampleFile file, Desk desk, Month month, bool? fixedOnTime)
    {
        var isFirst = desk.Happens("first", 0.35);
        var due = month.FirstDay.AddDays(11 + desk.Dice.Whole(16));
        var onTime = fixedOnTime ?? desk.Counts(isFirst ? "MR-02" : "MR-01", month);
        var done = onTime ? due.AddDays(-desk.Dice.Whole(8)) : desk.After(due, 4, 40);
        var role = desk.Dice.Happens(0.5) ? "committee" : "member";
        file.Row.Text(desk.Number("ZR"));
        file.Unit(desk.Unit).Word(isFirst ? "first" : role).Word(desk.Dice.OneOf(Actions))
            .Day(due.AddDays(-desk.Dice.Between(30, 80))).Day(due).Day(SampleWorld.KnownBy(done));
        file.End();
    }
}
