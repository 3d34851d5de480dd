using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which problems stand on the rectification ledger, which of them stall, and which come back?</summary>
internal static class RectificationRecords
{
    private const string IdeologyRisk = "ideology_risk";

    private static readonly string[] Columns =
    [
        "record_no", "source", "unit", "category", "found_on", "due_on", "last_progress_on", "stalled_on", "stall_reason", "restarted_on",
        "done_on", "closed_on", "accepted_on", "rechecked_on", "recurred", "common_problem", "rule_on",
    ];

    private static readonly string[] Sources = ["inspection", "petition", "special", "audit", "daily", "daily", "match", "public", "self"];
    private static readonly string[] Categories = ["livelihood", "works", "funds", "conduct", "duty", "environment", "other"];
    private static readonly string[] StallReasons = ["rework", "design", "funds", "land", "approval", "contractor", "weather", "waiting"];

    public static void Write(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(world, files, part => new("rectification", Columns, "found_on", part), world.Units.Scored, byYear: true, (file, desk, month) =>
        {
            var count = desk.Count(15, month);
            for (var place = 0; place < count; place++)
            {
                WriteProblem(file, desk, month);
            }
        });

    private static void WriteProblem(SampleFile file, Desk desk, Month month)
    {
        var found = desk.Day(month);
        var isRisk = desk.Happens(IdeologyRisk, 0.22);
        var stalls = desk.Happens("stall", StallChance(desk.Level("MR-09", month.AddMonths(2)) / 100));
        var due = stalls ? desk.After(found, 150, 165) : desk.After(found, 50, 75);
        var onTime = desk.Counts(isRisk ? "ID-08" : "MR-06", Month.Of(due));
        var closed = onTime ? due.AddDays(-desk.Dice.Between(1, 10)) : desk.After(due, 12, desk.Dice.Happens(0.4) ? 300 : 45);
        DateOnly? stalled = stalls ? desk.After(found, 12, 24) : null;
        var restarted = stalled is { } began ? SampleWorld.KnownBy(desk.After(began, 78, 100)) : null;

        file.Row.Text(desk.Number("ZG")).Word(isRisk ? IdeologyRisk : desk.Dice.OneOf(Sources));
        file.Unit(desk.Unit).Word(isRisk ? "ideology" : desk.Dice.OneOf(Categories)).Day(found).Day(due)
            .Day(SampleWorld.KnownBy(desk.After(found, 3, 10))).Day(stalled is { } day ? SampleWorld.KnownBy(day) : null)
            .Word(stalls ? desk.Dice.OneOf(StallReasons) : null).Day(restarted)
            .Day(SampleWorld.KnownBy(closed.AddDays(-4))).Day(SampleWorld.KnownBy(closed)).Day(SampleWorld.KnownBy(closed.AddDays(5)));
        WriteRecheck(file, desk, closed);
        WriteRule(file, desk, month, found);
        file.End();
    }

    private static void WriteRecheck(SampleFile file, Desk desk, DateOnly closed)
    {
        var rechecked = closed.AddDays(desk.Dice.Between(25, 60));
        if (rechecked > SampleWorld.ExportedOn || !desk.Happens("recheck", 0.28))
        {
            file.Row.Empty().Empty();
            return;
        }

        file.Row.Day(rechecked).Flag(desk.Counts("MR-10", Month.Of(rechecked)));
    }

    private static void WriteRule(SampleFile file, Desk desk, Month month, DateOnly found)
    {
        var isCommon = desk.Happens("common", 0.09);
        var rule = isCommon && desk.Counts("MR-11", month) ? SampleWorld.KnownBy(desk.After(found, 3, 30)) : null;
        file.Row.Flag(isCommon).Day(rule);
    }

    // An ordinary problem is open for about 55 days; one that stalls for 150, of which about 60 count as stalled (its standstill
    // less the first 30 days). So a share s of stalling problems shows as 60 s / (55 + 95 s) of those open.
    private static double StallChance(double shownShare) => Math.Clamp(55 * shownShare / Math.Max(5, 60 - (95 * shownShare)), 0, 0.9);
}
