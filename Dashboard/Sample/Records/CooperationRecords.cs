using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which letters, agreed matters, shared reports, checks and joint cases pass between the supervising bodies?</summary>
internal static class CooperationRecords
{
    private static readonly string[] Issuers = ["第一监督检查室", "第二监督检查室", "第三监督检查室", "派驻监督组"];
    private static readonly string[] Reports = ["ecology", "special", "petition", "four_winds", "accountability", "assessment", "inspection"];
    private static readonly string[] Supervisions = ["discipline", "supervisory", "stationed", "inspection"];
    private static readonly string[] Themes = ["安全生产", "作风纪律", "项目资金", "三务公开", "民生实事"];
    private static readonly string[] Zones = ["第一片区", "第二片区", "第三片区", "第四片区"];

    public static void WriteLetters(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("supervision_letter", ["record_no", "unit", "issuer", "kind", "items", "issued_on", "due_on", "answered_on", "implemented", "verified_on"], "issued_on", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) => Repeat(desk, 1.4, month, () => WriteLetter(file, desk, month)));

    public static void WriteMatters(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("joint_meeting", ["record_no", "unit", "kind", "supervision", "agreed_on", "due_on", "closed_on"], "agreed_on", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) => Repeat(desk, 2, month, () =>
            {
                var agreed = desk.Day(month);
                var due = desk.After(agreed, 28, 45);
                file.Row.Text(desk.Number("LX"));
                file.Unit(desk.Unit).Word(desk.Dice.Happens(0.7) ? "joint" : "consult").Word(desk.Dice.OneOf(Supervisions))
                    .Day(agreed).Day(due).Day(ClosedBy(desk, "MR-14", due, 45));
                file.End();
            }));

    public static void WriteReports(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world, files, part => new("shared_report", ["unit", "kind", "due_on", "shared_on"], "due_on", part), world.Units.Scored, byYear: false, (file, desk, month) =>
            {
                for (var place = 0; place < Reports.Length; place++)
                {
                    if (place % 3 == month.Number % 3)
                    {
                        var due = month.FirstDay.AddDays(24);
                        var shared = desk.Counts("MR-15", month) ? due.AddDays(-desk.Dice.Whole(5)) : desk.After(due, 2, 15);
                        file.Unit(desk.Unit).Word(Reports[place]).Day(due).Day(SampleWorld.KnownBy(shared));
                        file.End();
                    }
                }
            });

    public static void WriteChecks(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("check_visit", ["record_no", "unit", "checked_unit", "theme", "checked_on", "previous_on", "problems"], "checked_on", part),
            [.. world.Units.Departments, .. world.Units.Streets],
            byYear: false,
            (file, desk, month) => Repeat(desk, 2.8, month, () =>
            {
                var day = desk.Day(month);
                var previous = desk.Counts("MR-16", month) ? day.AddDays(-desk.Dice.Between(20, 85)) : day.AddDays(-desk.Dice.Between(100, 400));
                file.Row.Text(desk.Number("JC"));
                file.Unit(desk.Unit).Text(desk.Dice.OneOf(world.Units.Scored).Name).Text(desk.Dice.OneOf(Themes)).Day(day).Day(previous).Number(desk.Dice.Poisson(2));
                file.End();
            }));

    public static void WriteCases(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("coop_case", ["record_no", "unit", "zone", "mode", "opened_on", "due_on", "closed_on"], "opened_on", part),
            [.. world.Units.Streets, .. world.Units.Enterprises],
            byYear: false,
            (file, desk, month) => Repeat(desk, 1.5, month, () =>
            {
                var opened = desk.Day(month);
                var due = desk.After(opened, 50, 62);
                file.Row.Text(desk.Number("XZ"));
                file.Unit(desk.Unit).Text(Zones[desk.Unit.Index % Zones.Length]).Word(desk.Dice.Happens(0.8) ? "cooperation" : "escalated")
                    .Day(opened).Day(due).Day(ClosedBy(desk, "MR-17", due, 40));
                file.End();
            }));

    private static void WriteLetter(SampleFile file, Desk desk, Month month)
    {
        var issued = desk.Day(month);
        var due = issued.AddDays(30);
        var answered = desk.Counts("MR-12", Month.Of(due)) ? due.AddDays(-desk.Dice.Between(1, 12)) : desk.After(due, 3, 30);
        var items = desk.Dice.Between(2, 5);
        var implemented = Enumerable.Range(0, items).Count(_ => desk.Counts("MR-13", month));
        file.Row.Text(desk.Number("JY"));
        file.Unit(desk.Unit).Text(desk.Dice.OneOf(Issuers)).Word(desk.Dice.Happens(0.4) ? "advice" : "letter").Number(items).Day(issued).Day(due)
            .Day(SampleWorld.KnownBy(answered)).Number(implemented).Day(SampleWorld.KnownBy(answered.AddDays(20)));
        file.End();
    }

    /// <summary>Closed before a due date at the level of an item, else some time after it.</summary>
    public static DateOnly? ClosedBy(Desk desk, string item, DateOnly due, int latest) =>
        SampleWorld.KnownBy(desk.Counts(item, Month.Of(due)) ? due.AddDays(-desk.Dice.Between(1, 9)) : desk.After(due, latest / 2, latest));

    private static void Repeat(Desk desk, double expected, Month month, Action write)
    {
        var count = desk.Count(expected, month);
        for (var place = 0; place < count; place++)
        {
            write();
        }
    }
}
