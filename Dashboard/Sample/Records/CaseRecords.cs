using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which clues, cases, four-form actions and four-winds problems does the district report, as counts only?</summary>
internal static class CaseRecords
{
    private const double FenPerTenThousandYuan = 1_000_000;

    private static readonly string[] Sources = ["petition", "petition", "petition", "match", "special", "audit", "justice", "other"];
    private static readonly string[] Methods = ["talk", "verify", "verify", "shelve", "close"];
    private static readonly string[] Winds = ["formalism", "bureaucracy", "hedonism", "extravagance", "inaction", "slow", "arbitrary"];

    public static void WriteClues(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("clue", ["record_no", "unit", "source", "round", "received_on", "disposed_on", "method", "filed_on"], "received_on", part),
            world.Units.Scored,
            byYear: false,
            WriteClueMonth);

    public static void WriteCases(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("case_stat", ["unit", "month", "filed", "sanctioned", "transferred", "recovered"], Day: null, part),
            world.Units.Scored,
            byYear: false,
            WriteCaseMonth);

    public static void WriteForms(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("four_forms", ["unit", "month", "form1", "form2", "form3", "form4"], Day: null, part) { Form = SampleForm.Workbook },
            world.Units.Scored,
            byYear: false,
            WriteFormMonth);

    public static void WriteWinds(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("four_winds_case", ["record_no", "unit", "kind", "found_on", "verified_on", "handled"], "verified_on", part),
            world.Units.Scored,
            byYear: false,
            WriteWindMonth);

    private static void WriteClueMonth(SampleFile file, Desk desk, Month month)
    {
        var count = desk.Count(2.4, month);
        for (var place = 0; place < count; place++)
        {
            WriteClue(file, desk, desk.Day(month), desk.Dice.OneOf(Sources), "");
        }

        if (InspectionCycle.Round(desk.Unit, month) is not { } round)
        {
            return;
        }

        var handedOver = desk.Plain(desk.Level("PE-13", month) * InspectionCycle.Bodies, "inspection");
        for (var place = 0; place < handedOver; place++)
        {
            WriteClue(file, desk, desk.After(round.FeedbackOn, 0, 2), "inspection", round.Name);
        }
    }

    private static void WriteClue(SampleFile file, Desk desk, DateOnly received, string source, string round)
    {
        var disposed = desk.After(received, 8, 34);
        var isDisposed = disposed <= SampleWorld.ExportedOn;
        var filed = isDisposed && desk.Counts("PE-05", Month.Of(disposed));
        file.Row.Text(desk.Number("XS"));
        file.Unit(desk.Unit).Word(source).Text(round).Day(received).Day(SampleWorld.KnownBy(disposed))
            .Word(isDisposed ? desk.Dice.OneOf(Methods) : null).Day(filed ? SampleWorld.KnownBy(disposed.AddDays(desk.Dice.Whole(10))) : null);
        file.End();
    }

    private static void WriteCaseMonth(SampleFile file, Desk desk, Month month)
    {
        var hundreds = desk.Unit.Posts / 100.0;
        var sanctioned = desk.Count(desk.Level("PE-07", month) * hundreds / 3, month, "sanctioned");
        var transferred = Enumerable.Range(0, sanctioned).Count(_ => desk.Counts("PE-08", month));
        var recovered = desk.Level("PE-10", month) / 3 * (1 + (0.25 * desk.Dice.Bell())) * FenPerTenThousandYuan;
        file.Unit(desk.Unit).Month(month).Number(desk.Count(desk.Level("PE-06", month) * hundreds / 3, month, "filed"))
            .Number(sanctioned).Number(transferred).Money((long)Math.Max(0, recovered));
        file.End();
    }

    private static void WriteFormMonth(SampleFile file, Desk desk, Month month)
    {
        var total = desk.Count(13, month);
        var first = Enumerable.Range(0, total).Count(_ => desk.Counts("PE-09", month));
        var rest = total - first;
        var second = Enumerable.Range(0, rest).Count(_ => desk.Happens("second", 0.78));
        var third = Enumerable.Range(0, rest - second).Count(_ => desk.Happens("third", 0.5));
        file.Unit(desk.Unit).Month(month).Number(first).Number(second).Number(third).Number(rest - second - third);
        file.End();
    }

    private static void WriteWindMonth(SampleFile file, Desk desk, Month month)
    {
        var count = desk.Count(desk.Level("WS-17", month) * desk.Unit.Posts / 300, month);
        for (var place = 0; place < count; place++)
        {
            var verified = desk.Day(month);
            file.Row.Text(desk.Number("SF"));
            file.Unit(desk.Unit).Word(desk.Dice.OneOf(Winds)).Day(verified.AddDays(-desk.Dice.Between(5, 40))).Day(verified).Number(1);
            file.End();
        }
    }
}
