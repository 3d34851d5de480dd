using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which tenders, contracts and relocation projects run in the district?</summary>
internal static class ProjectRecords
{
    private const long FenPerTenThousandYuan = 1_000_000;
    private const long Threshold = 400 * FenPerTenThousandYuan;

    private static readonly string[] TenderColumns =
        ["record_no", "unit", "project", "category", "method", "amount", "merged_amount", "threshold", "opened_on", "bids", "valid_bids", "awarded_on", "award_amount"];

    private static readonly string[] Categories = ["works", "works", "goods", "services"];
    private static readonly string[] OtherMethods = ["invited", "negotiated", "negotiated", "single_source", "direct"];
    private static readonly string[] Projects = ["道路整修工程", "管网改造工程", "设备采购", "物业服务采购", "校舍维修工程", "河道整治工程", "信息系统服务", "绿化养护服务"];

    public static void WriteTenders(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(world, files, part => new("tender_project", TenderColumns, "opened_on", part), world.Units.Scored, byYear: false, (file, desk, month) =>
        {
            var count = desk.Count(4.6, month);
            for (var place = 0; place < count; place++)
            {
                WriteTender(file, desk, month);
            }
        });

    public static void WriteContracts(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("contract", ["record_no", "unit", "signed_on", "completed_on", "original_amount", "increase", "changes"], "completed_on", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                var count = desk.Count(2.4, month);
                for (var place = 0; place < count; place++)
                {
                    var completed = desk.Day(month);
                    var amount = desk.Dice.Between(120, 300) * FenPerTenThousandYuan;
                    var growth = Math.Max(0, desk.Level("PE-19", month) * (1 + (0.35 * desk.Dice.Bell()))) / 100;
                    file.Row.Text(desk.Number("HT"));
                    file.Unit(desk.Unit).Day(completed.AddDays(-desk.Dice.Between(120, 400))).Day(completed).Money(amount)
                        .Money((long)(amount * growth / 100) * 100).Number(growth > 0 ? desk.Dice.Between(1, 3) : 0);
                    file.End();
                }
            });

    /// <summary>One disclosure a month and street: the project whose results fall due.</summary>
    public static void WriteRelocations(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("relocation_project", ["record_no", "unit", "project", "disclose_due_on", "households_due", "disclosed", "signed"], Day: null, part),
            world.Units.Streets,
            byYear: false,
            (file, desk, month) =>
            {
                var households = desk.Dice.Between(24, 60);
                var disclosed = Enumerable.Range(0, households).Count(_ => desk.Counts("WS-23", month));
                file.Row.Text(desk.Number("ZS"));
                file.Unit(desk.Unit).Text(desk.Unit.Name + "片区征收项目").Day(month.FirstDay.AddDays(24)).Number(households).Number(disclosed).Number(households);
                file.End();
            });

    private static void WriteTender(SampleFile file, Desk desk, Month month)
    {
        var isLarge = desk.Happens("large", 0.82);
        var amount = (isLarge ? desk.Dice.Between(410, 1600) : desk.Dice.Between(60, 390)) * FenPerTenThousandYuan;
        var isOpen = isLarge ? !desk.Counts("PE-18", month) : desk.Happens("small open", 0.5);
        var valid = isOpen && desk.Counts("PE-17", month) ? 1 : desk.Dice.Between(3, 8);
        var opened = desk.Day(month);
        file.Row.Text(desk.Number("GC"));
        file.Unit(desk.Unit).Text(desk.Unit.Name + desk.Dice.OneOf(Projects)).Word(desk.Dice.OneOf(Categories)).Word(isOpen ? "open" : desk.Dice.OneOf(OtherMethods))
            .Money(amount).Money(amount).Money(Threshold).Day(opened).Number(valid + desk.Dice.Whole(2)).Number(valid)
            .Day(SampleWorld.KnownBy(opened.AddDays(4))).Money(amount * desk.Dice.Between(90, 99) / 100);
        file.End();
    }
}
