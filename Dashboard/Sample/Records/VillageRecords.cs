using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Draws;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>What do villages publish, what are they asked, and how is the platform used?</summary>
internal static class VillageRecords
{
    private const int UnpublishedStream = 602;
    private const string LateUnit = "S07";

    private static readonly Month LateMonth = new(202609);
    private static readonly string[] MonthlyMatters = ["p03", "v07", "v08", "f01", "f02"];

    private static readonly string[] QuarterlyMatters =
    [
        "p01", "p02", "p04", "p05", "p06", "p07", "p08", "v01", "v02", "v03", "v04", "v05", "v06", "v09", "v10", "f03", "f04", "f05", "f06", "f07", "f08",
    ];

    private static readonly string[] FeedbackColumns = ["record_no", "unit", "class", "posted_at", "first_reply_at", "closed_at", "conflict", "rating"];
    private static readonly string[] Classes = ["party", "village", "village", "finance", "other"];

    public static void WriteDisclosures(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("disclosure_record", ["unit", "class", "matter", "due_on", "published_on", "reviewed_on", "returned"], "due_on", part),
            world.ListedVillages,
            byYear: true,
            (file, desk, month) =>
            {
                foreach (var matter in MonthlyMatters)
                {
                    WriteDisclosure(file, desk, month, matter);
                }

                for (var place = month.Number % 3; place < QuarterlyMatters.Length; place += 3)
                {
                    WriteDisclosure(file, desk, month, QuarterlyMatters[place]);
                }
            });

    /// <summary>Feedback of every village; that of one street in one month comes late, in a file of its own.</summary>
    public static void WriteFeedback(SampleWorld world, SampleFiles files)
    {
        using var late = files.Create(new("village_feedback", FeedbackColumns, Day: null, "补报") { IsLate = true });
        YearlyExport.Write(world, files, part => new("village_feedback", FeedbackColumns, "posted_at", part), world.Units.Villages, byYear: true, (file, desk, month) =>
        {
            var count = desk.Count(4.8, month);
            var target = month == LateMonth && desk.Unit.Parent!.Code == LateUnit ? late : file;
            for (var place = 0; place < count; place++)
            {
                WriteFeedback(target, desk, month);
            }
        });
    }

    public static void WriteUsage(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("platform_usage", ["unit", "month", "households", "registered", "active", "terminals", "terminals_up", "queries"], Day: null, part),
            world.ListedVillages,
            byYear: false,
            (file, desk, month) =>
            {
                var households = Math.Max(60, desk.Unit.Households);
                var registered = (int)Math.Round(households * desk.World.Levels.Share(desk.Unit, "WS-12", month));
                var active = (int)Math.Round(registered * Math.Clamp((desk.Level("WS-13", month) + desk.Dice.Bell()) / 100, 0, 1));
                file.Unit(desk.Unit).Month(month).Number(households).Number(registered).Number(active).Number(1).Number(desk.Dice.Happens(0.97) ? 1 : 0).Number(desk.Dice.Poisson(40));
                file.End();
            });

    private static void WriteDisclosure(SampleFile file, Desk desk, Month month, string matter)
    {
        var (kind, item) = matter[0] switch
        {
            'p' => ("party", "ID-11"),
            'v' => ("village", "WS-09"),
            _ => ("finance", "WS-10"),
        };
        var due = month.FirstDay.AddDays(9 + (matter[2] - '0'));
        var onTime = desk.Counts(item, month);
        var published = onTime ? due.AddDays(-desk.Dice.Whole(6)) : desk.After(due, 1, 12);
        var isOut = onTime || !StaysUnpublished(desk, month, matter);
        file.Unit(desk.Unit).Word(kind).Word(matter).Day(due).Day(isOut ? SampleWorld.KnownBy(published) : null)
            .Day(isOut ? SampleWorld.KnownBy(published.AddDays(-1)) : null).Flag(false);
        file.End();
    }

    // Coverage asks for a record in the quarter: a late matter stays out for good as often as the coverage level asks, given that a
    // fifth of the matters or fewer are late at all.
    private static bool StaysUnpublished(Desk desk, Month month, string matter)
    {
        var missing = 1 - desk.World.Levels.Share(desk.Unit, "WS-11", month);
        return Chance.Uniform(desk.World.Seed, UnpublishedStream, desk.Unit.Index, month.Ordinal, (matter[0] * 100) + matter[2]) < Math.Min(0.9, missing * 12);
    }

    private static void WriteFeedback(SampleFile file, Desk desk, Month month)
    {
        var posted = desk.Day(month);
        var minute = desk.Dice.Between(6 * 60, 19 * 60);
        var replied = file.TurnsBackwards ? posted.AddDays(-2) : desk.Counts("WS-06", month) ? posted : desk.After(posted, 1, 3);
        if (file.TurnsBackwards)
        {
            file.NoteBackwards();
        }

        var closed = desk.Counts("WS-07", Month.Of(posted.AddDays(7))) ? desk.After(posted, 3, 6) : desk.After(posted, 9, 30);
        var rated = closed <= SampleWorld.ExportedOn && desk.Happens("rated", 0.6);
        file.Row.Text(desk.Number("FK"));
        file.Unit(desk.Unit).Word(desk.Dice.OneOf(Classes)).Minute(posted, minute).Minute(SampleWorld.KnownBy(replied), Math.Min(23 * 60, minute + desk.Dice.Between(15, 240)))
            .Minute(SampleWorld.KnownBy(closed), minute).Flag(desk.Dice.Happens(0.02)).Word(rated ? PetitionRecords.Rating(desk, "WS-08", Month.Of(closed)) : null);
        file.End();
    }
}
