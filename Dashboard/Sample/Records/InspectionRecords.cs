using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>What did inspections find, and how far is it put right?</summary>
internal static class InspectionRecords
{
    private const double OtherProblems = 5.5;

    private static readonly string[] BodyNames = ["党组织", "机关党组织"];
    private static readonly string[] Modes = ["regular", "regular", "special", "cross"];
    private static readonly string[] FocusCategories = ["leadership", "duty", "organisation", "masses"];
    private static readonly string[] DisciplineCategories = ["discipline", "funds"];
    private static readonly string[] OtherCategories = ["rectification", "other", "organisation"];

    private static readonly string[] TargetColumns =
    [
        "round", "unit", "body", "level", "mode", "started_on", "ended_on", "feedback_on", "plan_due_on", "plan_in_on",
        "report_due_on", "report_in_on", "rules_built", "topic_reports",
    ];

    private static readonly string[] ProblemColumns =
    [
        "record_no", "round", "unit", "category", "three_focus", "six_disciplines", "ideology", "feedback_on", "due_on",
        "rectified_on", "accepted_on", "rechecked_on", "recurred",
    ];

    public static void WriteTargets(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(world, files, part => new("inspection_target", TargetColumns, Day: null, part), world.Units.Scored, byYear: false, (file, desk, month) =>
        {
            if (InspectionCycle.Round(desk.Unit, month) is { } turn)
            {
                for (var body = 0; body < InspectionCycle.Bodies; body++)
                {
                    WriteTarget(file, desk, turn, body);
                }
            }
        });

    public static void WriteProblems(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(world, files, part => new("inspection_problem", ProblemColumns, "feedback_on", part), world.Units.Scored, byYear: false, (file, desk, month) =>
        {
            if (InspectionCycle.Round(desk.Unit, month) is { } turn)
            {
                WriteKind(file, desk, turn, desk.Level("PE-11", month), FocusCategories, focus: true);
                WriteKind(file, desk, turn, desk.Level("PE-12", month), DisciplineCategories, disciplines: true);
                WriteKind(file, desk, turn, desk.Level("ID-09", month), ["ideology"], ideology: true);
                WriteKind(file, desk, turn, OtherProblems, OtherCategories);
            }
        });

    private static void WriteTarget(SampleFile file, Desk desk, InspectionTurn turn, int body)
    {
        var month = Month.Of(turn.FeedbackOn);
        var planDue = turn.FeedbackOn.AddDays(30);
        var reportDue = turn.FeedbackOn.AddDays(75);
        file.Row.Text(turn.Name);
        file.Unit(desk.Unit).Text(desk.Unit.Name + BodyNames[body]).Word(Level(desk.Unit.Kind)).Word(desk.Dice.OneOf(Modes))
            .Day(turn.FeedbackOn.AddDays(-70)).Day(turn.FeedbackOn.AddDays(-20)).Day(turn.FeedbackOn)
            .Day(planDue).Day(SampleWorld.KnownBy(Filed(desk, planDue, month)))
            .Day(reportDue).Day(SampleWorld.KnownBy(Filed(desk, reportDue, month)))
            .Number(desk.Dice.Poisson(1.2)).Number(desk.Dice.Poisson(0.6));
        file.End();
    }

    private static DateOnly Filed(Desk desk, DateOnly due, Month month) =>
        desk.Counts("MR-08", month) ? due.AddDays(-desk.Dice.Between(0, 6)) : due.AddDays(desk.Dice.Between(3, 20));

    private static void WriteKind(
        SampleFile file, Desk desk, InspectionTurn turn, double perBody, string[] categories, bool focus = false, bool disciplines = false, bool ideology = false)
    {
        var count = desk.Plain(perBody * InspectionCycle.Bodies, categories[0]);
        for (var place = 0; place < count; place++)
        {
            var due = desk.After(turn.FeedbackOn, 45, 420);
            var isAccepted = desk.Counts("MR-07", Month.Of(due));
            var rectified = isAccepted ? due.AddDays(-desk.Dice.Between(12, 30)) : due.AddDays(desk.Dice.Between(70, 140));
            var accepted = rectified.AddDays(10);
            var rechecked = accepted.AddDays(60);
            var isRechecked = rechecked <= SampleWorld.ExportedOn && desk.Dice.Happens(0.3);
            file.Row.Text(desk.Number("XC")).Text(turn.Name);
            file.Unit(desk.Unit).Word(desk.Dice.OneOf(categories)).Flag(focus).Flag(disciplines).Flag(ideology).Day(turn.FeedbackOn).Day(due)
                .Day(SampleWorld.KnownBy(rectified)).Day(SampleWorld.KnownBy(accepted)).Day(isRechecked ? rechecked : null)
                .Text(isRechecked ? (desk.Dice.Happens(0.06) ? "是" : "否") : "");
            file.End();
        }
    }

    private static string Level(UnitKind kind) => kind switch
    {
        UnitKind.Street => "street",
        UnitKind.Enterprise => "enterprise",
        _ => "department",
    };
}
