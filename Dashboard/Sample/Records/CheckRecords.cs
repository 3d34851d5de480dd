using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>What did special checks and environmental inspections find, and what is put right?</summary>
internal static class CheckRecords
{
    private static readonly string[] Columns = ["record_no", "unit", "theme", "checked_on", "problems", "rectified", "handled", "sampled", "matched"];
    private static readonly string[] Themes = ["epidemic", "housing", "restart", "poverty", "safety", "tender", "other"];
    private static readonly string[] EnvironmentSources = ["inspectorate", "inspection", "special"];
    private static readonly string[] Media = ["water", "air", "soil", "waste", "ecology"];

    public static void WriteChecks(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(world, files, part => new("special_check", Columns, "checked_on", part), world.Units.Scored, byYear: false, (file, desk, month) =>
        {
            for (var place = 0; place < 2; place++)
            {
                WriteCheck(file, desk, month, desk.Dice.OneOf(Themes), desk.Dice.Between(4, 7), "MR-20");
            }

            WriteCheck(file, desk, month, "study", desk.Dice.Between(2, 4), "ID-04");
            if (desk.Unit.Kind == UnitKind.Enterprise && month.Number % 3 == 1)
            {
                WriteCheck(file, desk, month, "clean_soe", desk.Plain(desk.Level("MR-22", month) / 2, "clean_soe"), "MR-20");
            }

            if (desk.Unit.Kind == UnitKind.Street && month.Number % 3 == 0)
            {
                WriteRosterCheck(file, desk, month);
            }
        });

    public static void WriteEnvironment(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("env_case", ["record_no", "unit", "source", "category", "found_on", "due_on", "rectified_on", "handled"], "found_on", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                var count = desk.Count(2.2, month);
                for (var place = 0; place < count; place++)
                {
                    var found = desk.Day(month);
                    var due = desk.After(found, 55, 75);
                    file.Row.Text(desk.Number("HJ"));
                    file.Unit(desk.Unit).Word(desk.Dice.OneOf(EnvironmentSources)).Word(desk.Dice.OneOf(Media)).Day(found).Day(due)
                        .Day(CooperationRecords.ClosedBy(desk, "MR-21", due, 80)).Number(0);
                    file.End();
                }
            });

    private static void WriteCheck(SampleFile file, Desk desk, Month month, string theme, int problems, string item)
    {
        var rectified = Enumerable.Range(0, problems).Count(_ => desk.Counts(item, month));
        file.Row.Text(desk.Number("ZX"));
        file.Unit(desk.Unit).Word(theme).Day(desk.Day(month)).Number(problems).Number(rectified).Number(0).Empty().Empty();
        file.End();
    }

    private static void WriteRosterCheck(SampleFile file, Desk desk, Month month)
    {
        const int households = 40;
        var matched = Enumerable.Range(0, households).Count(_ => desk.Happens("matched", 0.97));
        file.Row.Text(desk.Number("ZX"));
        file.Unit(desk.Unit).Word("roster").Day(desk.Day(month)).Number(households - matched).Number(households - matched).Number(0).Number(households).Number(matched);
        file.End();
    }
}
