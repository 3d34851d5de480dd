using System.Globalization;
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
        "project", "planned_on", "started_on", "feedback_no", "feedback_on",
    ];

    // Fictional, like every name of the sample.
    private static readonly string[] Roads =
    [
        "河湾路", "柳林路", "东坡路", "石桥路", "杏园路", "南渠路", "北塘路", "枫桥路", "竹溪路", "麦田路", "荷塘路", "松岭路", "梅园路", "银杏路", "云台路", "清泉路", "桂花路", "槐荫路",
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

        var number = desk.Number("ZG");
        file.Row.Text(number).Word(isRisk ? IdeologyRisk : desk.Dice.OneOf(Sources));
        var category = isRisk ? "ideology" : desk.Dice.OneOf(Categories);
        var course = new Course(desk, found, desk.After(found, 3, 10), stalled, restarted, closed);
        file.Unit(desk.Unit).Word(category).Day(found).Day(due).Day(course.LastProgress).Day(stalled is { } day ? SampleWorld.KnownBy(day) : null)
            .Word(stalls ? desk.Dice.OneOf(StallReasons) : null).Day(restarted)
            .Day(SampleWorld.KnownBy(closed.AddDays(-4))).Day(SampleWorld.KnownBy(closed)).Day(SampleWorld.KnownBy(closed.AddDays(5)));
        WriteRecheck(file, desk, closed);
        WriteRule(file, desk, month, found);
        WriteProject(file, course, category == "works");
        file.End();
    }

    // Works have a name and a beginning; where they stand still, people ask after a month or more why only half was done.
    private static void WriteProject(SampleFile file, Course course, bool isWorks)
    {
        if (!isWorks)
        {
            file.Row.Empty().Empty().Empty().Empty().Empty();
            return;
        }

        file.Row.Text(Roads[(int)(course.Chance(1) * Roads.Length)] + "改造").Day(course.Planned).Day(course.Started);
        if (course.Feedback is { } asked)
        {
            file.Row.Text(course.FeedbackNumber).Day(asked);
        }
        else
        {
            file.Row.Empty().Empty();
        }
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

    /// <summary>The days between finding and closing that no item counts, drawn from stateless chance so that all other draws stay as they are.</summary>
    private sealed record Course(Desk Desk, DateOnly Found, DateOnly FirstProgress, DateOnly? Stalled, DateOnly? Restarted, DateOnly Closed)
    {
        private const int Stream = 611;

        public DateOnly? Planned => SampleWorld.KnownBy(Earlier(Found.AddDays(2 + (int)(Chance(2) * 5)), Closed.AddDays(-9)));

        public DateOnly? Started => SampleWorld.KnownBy(Earlier(Found.AddDays(8 + (int)(Chance(3) * 4)), Closed.AddDays(-7)));

        /// <summary>Work goes on until shortly before it is done, or stands still; one problem in 25 falls silent without anyone saying why.</summary>
        public DateOnly? LastProgress
        {
            get
            {
                var isStill = Stalled is not null && (Restarted is null || Restarted > SampleWorld.ExportedOn);
                if (isStill || Chance(4) < 0.04)
                {
                    return SampleWorld.KnownBy(FirstProgress);
                }

                var goesOnUntil = Earlier(Closed.AddDays(-4), SampleWorld.ExportedOn.AddDays(-(int)(Chance(5) * 25)));
                return SampleWorld.KnownBy(goesOnUntil > FirstProgress ? goesOnUntil : FirstProgress);
            }
        }

        public DateOnly? Feedback => Stalled is { } day && Chance(6) < 0.7 ? SampleWorld.KnownBy(day.AddDays(33 + (int)(Chance(7) * 12))) : null;

        public string FeedbackNumber => string.Create(CultureInfo.InvariantCulture, $"GC-{Feedback:yyyyMMdd}-{(int)(Chance(8) * 900) + 100}");

        public double Chance(int of) => Draws.Chance.Uniform(Desk.World.Seed, Stream, Desk.Unit.Index, Found.DayNumber, (Closed.DayNumber * 16) + of);

        private static DateOnly Earlier(DateOnly day, DateOnly other) => day < other ? day : other;
    }
}
