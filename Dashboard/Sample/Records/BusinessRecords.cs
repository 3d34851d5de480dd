using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which approvals, business clues and hotline requests are dealt with in time?</summary>
internal static class BusinessRecords
{
    private const string Approval = "approval_item";
    private const int Corrections = 40;

    private static readonly string[] ApprovalColumns = ["record_no", "unit", "kind", "accepted_on", "promised_on", "closed_on"];
    private static readonly string[] HotlineColumns = ["record_no", "unit", "category", "created_at", "due_at", "closed_at", "is_clue", "rating"];
    private static readonly string[] ApprovalKinds = ["restart", "licence", "licence", "project", "other"];
    private static readonly string[] ClueKinds = ["inaction", "fees", "checks", "promise", "other"];
    private static readonly string[] Topics = ["市容环境", "供水供气", "物业管理", "道路交通", "社会保障", "教育医疗", "施工噪声"];

    /// <summary>Approvals a year at a time; 2025 names a column otherwise, and a correction comes after all.</summary>
    public static void WriteApprovals(SampleWorld world, SampleFiles files)
    {
        using var correction = files.Create(new(Approval, ApprovalColumns, Day: null, "更正") { IsLate = true });
        YearlyExport.Write(
            world,
            files,
            part => new(Approval, ApprovalColumns, "accepted_on", part) { Renamed = part == "2025" ? "closed_on" : null },
            [.. world.Units.Departments, .. world.Units.Streets],
            byYear: true,
            (file, desk, month) =>
            {
                var count = desk.Count(16.5, month);
                for (var place = 0; place < count; place++)
                {
                    WriteApproval(file, desk, month, correction);
                }
            });
    }

    public static void WriteClues(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("biz_env_clue", ["record_no", "unit", "kind", "transferred_on", "due_on", "closed_on"], "transferred_on", part),
            [.. world.Units.Departments, .. world.Units.Streets],
            byYear: false,
            (file, desk, month) =>
            {
                var count = desk.Count(2, month);
                for (var place = 0; place < count; place++)
                {
                    var transferred = desk.Day(month);
                    var due = desk.After(transferred, 55, 65);
                    file.Row.Text(desk.Number("YS"));
                    file.Unit(desk.Unit).Word(desk.Dice.OneOf(ClueKinds)).Day(transferred).Day(due).Day(CooperationRecords.ClosedBy(desk, "WS-20", due, 70));
                    file.End();
                }
            });

    /// <summary>Hotline requests a year at a time; 2024 comes in GB18030, and some name several offices at once.</summary>
    public static void WriteHotline(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("hotline_case", HotlineColumns, "created_at", part) { Form = part == "2024" ? SampleForm.ChineseCsv : SampleForm.Csv },
            [.. world.Units.Departments, .. world.Units.Streets],
            byYear: true,
            (file, desk, month) =>
            {
                var count = desk.Count(16.5, month);
                for (var place = 0; place < count; place++)
                {
                    WriteRequest(file, desk, month);
                }
            });

    private static void WriteApproval(SampleFile file, Desk desk, Month month, SampleFile correction)
    {
        var accepted = desk.Day(month);
        var promised = desk.After(accepted, 8, 15);
        var closed = desk.Counts("WS-19", Month.Of(promised)) ? promised.AddDays(-desk.Dice.Between(1, 6)) : desk.After(promised, 2, 20);
        var number = desk.Number("SP");
        var kind = desk.Dice.OneOf(ApprovalKinds);
        Fill(file, desk, number, kind, accepted, promised, SampleWorld.KnownBy(closed));
        file.End();
        if (month == SampleWorld.LastMonth && correction.Rows < Corrections && closed < promised && closed.AddDays(1) <= SampleWorld.ExportedOn)
        {
            Fill(correction, desk, number, kind, accepted, promised, closed.AddDays(1));
            correction.End();
        }
    }

    private static void Fill(SampleFile file, Desk desk, string number, string kind, DateOnly accepted, DateOnly promised, DateOnly? closed)
    {
        file.Row.Text(number);
        file.Unit(desk.Unit).Word(kind).Day(accepted).Day(promised).Day(closed);
    }

    private static void WriteRequest(SampleFile file, Desk desk, Month month)
    {
        var created = desk.Day(month);
        var minute = desk.Dice.Between(7 * 60, 21 * 60);
        var due = created.AddDays(7);
        var closed = desk.Counts("WS-22", Month.Of(due)) ? desk.After(created, 2, 6) : desk.After(due, 1, 12);
        var isKnown = closed <= SampleWorld.ExportedOn;
        file.Row.Text(desk.Number("RX"));
        if (desk.Dice.Happens(0.002))
        {
            file.Row.Text(UnitRecords.JointName);
        }
        else
        {
            file.Unit(desk.Unit);
        }

        var rating = desk.Dice.Happens(0.9) ? "satisfied" : "fair";
        file.Row.Text(desk.Dice.OneOf(Topics)).Minute(created, minute).Minute(due, minute).Minute(isKnown ? closed : null, minute)
            .Flag(desk.Dice.Happens(0.01)).Word(isKnown && desk.Dice.Happens(0.6) ? rating : null);
        file.End();
    }
}
