using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which meetings, outlets, public-opinion events and education activities do units report?</summary>
internal static class IdeologyRecords
{
    private static readonly string[] OutletKinds = ["account", "account", "site", "screen", "board", "board"];

    public static void WriteTasks(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world, files, part => new("ideology_task", ["unit", "month", "kind", "due", "held"], Day: null, part), world.Units.Scored, byYear: false, (file, desk, month) =>
            {
                WriteTask(file, desk, month, "agenda", 2, "ID-01");
                WriteTask(file, desk, month, "study", 3, "ID-02");
            });

    /// <summary>The ledger as it stands at the end of each quarter.</summary>
    public static void WriteOutlets(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("outlet_ledger", ["month", "outlet_no", "unit", "kind", "verified_on"], Day: null, part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                var outlets = month.Number % 3 == 0 ? 10 + (desk.Unit.Index % 5) : 0;
                for (var place = 0; place < outlets; place++)
                {
                    file.Row.Month(month).Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ZD-{desk.Unit.Code}-{place + 1:00}"));
                    file.Unit(desk.Unit).Word(OutletKinds[place % OutletKinds.Length]).Day(desk.Counts("ID-05", month) ? desk.Day(month) : null);
                    file.End();
                }
            });

    public static void WriteOpinions(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("opinion_event", ["record_no", "unit", "found_at", "needs_answer", "due_at", "answered_at", "confirmed_negative"], "found_at", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                var negative = desk.Count(desk.Level("ID-07", month) * Math.Max(20_000, desk.Unit.Population) / 30_000, month, "negative");
                var other = desk.Count(3.2, month, "other");
                for (var place = 0; place < negative + other; place++)
                {
                    WriteOpinion(file, desk, month, place < negative);
                }
            });

    public static void WriteActivities(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("edu_activity", ["record_no", "unit", "kind", "held_on", "front_line", "attendees_due", "attendees"], "held_on", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                WriteWarning(file, desk, month);
                var briefings = desk.Count(desk.Level("ID-03", month) / 3, month);
                for (var place = 0; place < briefings; place++)
                {
                    file.Row.Text(desk.Number("JY"));
                    file.Unit(desk.Unit).Word("briefing").Day(desk.Day(month)).Flag(true).Empty().Number(desk.Dice.Between(30, 120));
                    file.End();
                }

                if (desk.Dice.Happens(0.3))
                {
                    file.Row.Text(desk.Number("JY"));
                    file.Unit(desk.Unit).Word(desk.Dice.Happens(0.6) ? "lesson" : "visit").Day(desk.Day(month)).Flag(false).Empty().Number(desk.Dice.Between(20, 80));
                    file.End();
                }
            });

    private static void WriteTask(SampleFile file, Desk desk, Month month, string kind, int due, string item)
    {
        file.Unit(desk.Unit).Month(month).Word(kind).Number(due).Number(Enumerable.Range(0, due).Count(_ => desk.Counts(item, month)));
        file.End();
    }

    private static void WriteOpinion(SampleFile file, Desk desk, Month month, bool negative)
    {
        var found = desk.EarlyDay(month, 6);
        var minute = desk.Dice.Between(7 * 60, 22 * 60);
        var needsAnswer = desk.Happens("needs answer", 0.85);
        var answered = desk.Counts("ID-06", month) ? found.AddDays(1) : desk.After(found, 3, 6);
        file.Row.Text(desk.Number("YQ"));
        file.Unit(desk.Unit).Minute(found, minute).Flag(needsAnswer).Minute(needsAnswer ? found.AddDays(2) : null, minute)
            .Minute(needsAnswer ? SampleWorld.KnownBy(answered) : null, minute).Flag(negative);
        file.End();
    }

    private static void WriteWarning(SampleFile file, Desk desk, Month month)
    {
        var due = 30 + desk.Dice.Whole(20);
        file.Row.Text(desk.Number("JY"));
        file.Unit(desk.Unit).Word("warning").Day(desk.Day(month)).Flag(false).Number(due).Number(Enumerable.Range(0, due).Count(_ => desk.Counts("ID-10", month)));
        file.End();
    }
}
