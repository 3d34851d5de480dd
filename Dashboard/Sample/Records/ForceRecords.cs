using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>How many supervisors are in post, and how many were trained?</summary>
internal static class ForceRecords
{
    private static readonly string[] RosterColumns =
    [
        "unit", "month", "establishment", "in_post", "group_count", "full_time", "part_time", "supervisors", "observers", "talk_rooms", "duty_due", "duty_done",
    ];

    public static void WriteRoster(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("force_roster", RosterColumns, Day: null, part) { Form = SampleForm.Workbook },
            world.Units.Scored,
            byYear: false,
            WriteRosterMonth);

    /// <summary>One training of supervisors a quarter and one of administrators a half-year.</summary>
    public static void WriteTraining(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world, files, part => new("training", ["record_no", "unit", "kind", "held_on", "due", "trained"], Day: null, part), world.Units.Scored, byYear: false, (file, desk, month) =>
            {
                if (month.Number % 3 == 2)
                {
                    WriteTraining(file, desk, month, "supervisor", 14);
                }

                if (month.Number is 4 or 10)
                {
                    WriteTraining(file, desk, month, "administrator", 6);
                }
            });

    private static void WriteRosterMonth(SampleFile file, Desk desk, Month month)
    {
        var villages = desk.World.Units.VillagesByStreet[desk.Unit.Index].Count();
        var establishment = 24 + (desk.Unit.Posts / 100) + villages;
        var inPost = Enumerable.Range(0, establishment).Count(_ => desk.Counts("MR-18", month));
        var observers = Math.Min(villages, inPost);
        var fullTime = Math.Min(6, inPost - observers);
        var partTime = Math.Min(8, inPost - observers - fullTime);
        file.Unit(desk.Unit).Month(month).Number(establishment).Number(inPost).Number(1 + (establishment / 20)).Number(fullTime).Number(partTime)
            .Number(inPost - observers - fullTime - partTime).Number(observers).Number(1).Number(4).Number(desk.Dice.Happens(0.9) ? 4 : 3);
        file.End();
    }

    private static void WriteTraining(SampleFile file, Desk desk, Month month, string kind, int due)
    {
        file.Row.Text(desk.Number("PX"));
        file.Unit(desk.Unit).Word(kind).Day(desk.EarlyDay(month, 3)).Number(due).Number(Enumerable.Range(0, due).Count(_ => desk.Counts("MR-19", month)));
        file.End();
    }
}
