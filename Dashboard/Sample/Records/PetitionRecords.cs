using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which petitions and visits come in, and how are they dealt with?</summary>
internal static class PetitionRecords
{
    private const string Stream = "petition";

    private static readonly string[] Columns =
    [
        "record_no", "unit", "channel", "kind", "named", "over_head", "received_on", "registered_on", "accepted_on", "told_on",
        "closed_on", "extension_days", "answered_on", "previous_no", "previous_on", "rating",
    ];

    private static readonly string[] Channels = ["letter", "visit", "call", "online", "online"];
    private static readonly string[] OtherKinds = ["complaint", "suggestion", "suggestion", "out_of_scope"];
    private static readonly string[] Forms = ["counter", "counter", "duty", "leader", "outgoing"];
    private static readonly string[] Matters = ["funds", "land", "village", "conduct", "labour", "justice", "other"];

    public static void WritePetitions(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(world, files, part => new(Stream, Columns, "received_on", part), world.Units.Scored, byYear: true, WritePetitionMonth);

    public static void WriteVisits(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new(
                "reception_visit",
                ["record_no", "unit", "form", "persons", "in_scope", "matter", "visited_at", "heard_at", "repeated", "over_head"],
                "visited_at",
                part),
            [.. world.Units.Departments, .. world.Units.Streets],
            byYear: true,
            WriteVisitMonth);

    private static void WritePetitionMonth(SampleFile file, Desk desk, Month month)
    {
        var expected = desk.Level("PE-01", month) * desk.Unit.Posts / 100 * desk.World.Levels.Volume(desk.Unit, "PE-01", month);
        var count = desk.Count(expected, month);
        for (var place = 0; place < count; place++)
        {
            WritePetition(file, desk, month);
        }
    }

    private static void WritePetition(SampleFile file, Desk desk, Month month)
    {
        var received = desk.Day(month);
        var accepted = desk.After(received, 2, 8);
        var named = desk.Happens("named", 0.45);
        var told = desk.Counts("WS-03", Month.Of(received.AddDays(22))) ? desk.After(accepted, 0, 4) : desk.After(accepted, 32, 45);
        var onTime = desk.Counts("WS-04", Month.Of(accepted.AddDays(60)));
        var closed = file.TurnsBackwards ? accepted.AddDays(-1) : desk.After(accepted, onTime ? 18 : 63, onTime ? 57 : 100);
        if (file.TurnsBackwards)
        {
            file.NoteBackwards();
        }

        var accusation = desk.Counts("PE-02", month);
        file.Row.Text(desk.Number("XF"));
        file.Unit(desk.Unit).Word(desk.Dice.OneOf(Channels)).Word(accusation ? "accusation" : desk.Dice.OneOf(OtherKinds))
            .Flag(named).Flag(desk.Counts("PE-03", month)).Day(received).Day(received.AddDays(desk.Dice.Whole(3))).Day(SampleWorld.KnownBy(accepted))
            .Day(named ? SampleWorld.KnownBy(told) : null).Day(SampleWorld.KnownBy(closed)).Number(0).Day(SampleWorld.KnownBy(closed.AddDays(6)));
        WritePrevious(file, desk, month, received);
        var rated = accusation && closed.AddDays(8) <= SampleWorld.ExportedOn && desk.Happens("rated", 0.95);
        file.Row.Word(rated ? Rating(desk, "WS-05", Month.Of(closed)) : null);
        file.End();
    }

    private static void WritePrevious(SampleFile file, Desk desk, Month month, DateOnly received)
    {
        if (desk.Counts("PE-04", month))
        {
            file.Row.Text("XF" + desk.Dice.Between(10_000, 99_999).ToString(System.Globalization.CultureInfo.InvariantCulture)).Day(received.AddDays(-desk.Dice.Between(20, 330)));
        }
        else
        {
            file.Row.Empty().Empty();
        }
    }

    private static void WriteVisitMonth(SampleFile file, Desk desk, Month month)
    {
        var count = desk.Count(10, month);
        for (var place = 0; place < count; place++)
        {
            var day = desk.Day(month);
            var minute = desk.Dice.Between(8 * 60, 16 * 60);
            var heard = desk.Counts("WS-01", month) ? day : desk.After(day, 1, 4);
            file.Row.Text(desk.Number("LF"));
            file.Unit(desk.Unit).Word(desk.Dice.OneOf(Forms)).Number(1 + desk.Dice.Poisson(0.4)).Flag(!desk.Counts("WS-02", month))
                .Word(desk.Dice.OneOf(Matters)).Minute(day, minute).Minute(SampleWorld.KnownBy(heard), minute + 35)
                .Flag(desk.Dice.Happens(0.1)).Flag(desk.Dice.Happens(0.05));
            file.End();
        }
    }

    /// <summary>A rating: satisfied at the item's level, else mostly fair.</summary>
    public static string Rating(Desk desk, string item, Month month)
    {
        if (desk.Counts(item, month))
        {
            return "satisfied";
        }

        return desk.Dice.Happens(0.7) ? "fair" : "dissatisfied";
    }
}
