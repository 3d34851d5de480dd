using System.Globalization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which alerts does data matching raise, and what do the vehicle records hold?</summary>
internal static class MatchRecords
{
    private const int VehicleRecordsAMonth = 101;
    private const int PaymentsAMonth = 595;

    private static readonly string[] BenefitModels = ["duplicate_payment", "after_death", "over_standard", "identity_conflict"];
    private static readonly string[] OtherModels = ["official_household", "payable_gap", "ghost_batch", "card_apart", "holiday_fuel", "out_of_area", "over_tank", "non_fuel"];
    private static readonly string[] OpenOutcomes = ["explained", "explained", "data_error"];
    private static readonly string[] Anomalies = ["card_apart", "holiday", "out_of_area", "over_tank", "non_fuel"];
    private static readonly string[] Kinds = ["fuel", "trip", "trip", "toll"];

    private static readonly string[] VehicleColumns =
        ["record_no", "unit", "vehicle", "card_vehicle", "used_at", "kind", "area", "product", "litres", "tank_litres", "amount", "anomaly", "outcome"];

    public static void WriteAlerts(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("model_hit", ["record_no", "model", "model_version", "unit", "raised_on", "due_on", "checked_on", "outcome", "corrected_on"], "raised_on", part),
            world.Units.Scored,
            byYear: false,
            (file, desk, month) =>
            {
                var upheld = desk.Unit.PaysBenefits ? desk.Count(desk.Level("WS-16", month) * PaymentsAMonth / 1000, month, "upheld") : 0;
                var other = desk.Count(9, month, "other");
                for (var place = 0; place < upheld + other; place++)
                {
                    WriteAlert(file, desk, month, place < upheld);
                }
            });

    public static void WriteVehicles(SampleWorld world, SampleFiles files) =>
        YearlyExport.Write(
            world,
            files,
            part => new("vehicle_use", VehicleColumns, "used_at", part) { Cleanliness = 2 },
            [.. world.Units.Scored.Where(unit => unit.RunsVehicles)],
            byYear: true,
            (file, desk, month) =>
            {
                var count = (int)Math.Ceiling((VehicleRecordsAMonth + desk.Dice.Whole(5)) * world.Scale);
                var anomalies = desk.Plain(desk.Level("WS-18", month) * count / 1000, "anomaly");
                for (var place = 0; place < count; place++)
                {
                    WriteVehicle(file, desk, month, place < anomalies);
                }
            });

    private static void WriteAlert(SampleFile file, Desk desk, Month month, bool upheld)
    {
        var raised = desk.EarlyDay(month, 12);
        var due = raised.AddDays(15);
        var checkedOn = SampleWorld.KnownBy(desk.Counts("MR-23", Month.Of(due)) ? raised.AddDays(desk.Dice.Between(4, 14)) : due.AddDays(desk.Dice.Between(2, 25)));
        var outcome = upheld ? "upheld" : desk.Dice.OneOf(OpenOutcomes);
        file.Row.Text(desk.Number("YJ")).Word(desk.Dice.OneOf(upheld ? BenefitModels : OtherModels)).Text("1.0");
        file.Unit(desk.Unit).Day(raised).Day(due).Day(checkedOn).Word(checkedOn is null ? "pending" : outcome)
            .Day(upheld && checkedOn is { } day ? SampleWorld.KnownBy(day.AddDays(9)) : null);
        file.End();
    }

    private static void WriteVehicle(SampleFile file, Desk desk, Month month, bool upheld)
    {
        var vehicle = string.Create(CultureInfo.InvariantCulture, $"C-{desk.Unit.Code}-{desk.Dice.Between(1, 12):00}");
        var kind = desk.Dice.OneOf(Kinds);
        var litres = kind == "fuel" ? desk.Dice.Between(20, 55) : 0;
        var suspicious = upheld || desk.Dice.Happens(0.006);
        var anomaly = suspicious ? desk.Dice.OneOf(Anomalies) : "none";
        file.Row.Text(desk.Number("YC"));
        file.Unit(desk.Unit).Text(vehicle).Text(anomaly == "card_apart" ? vehicle + "B" : vehicle)
            .Minute(desk.Day(month), desk.Dice.Between(7 * 60, 19 * 60)).Word(kind).Word(anomaly == "out_of_area" ? "outside" : "local")
            .Word(anomaly == "non_fuel" ? "other" : "fuel");
        if (kind == "fuel")
        {
            file.Row.Number(litres).Number(60).Money(litres * 780L);
        }
        else
        {
            file.Row.Empty().Empty().Empty();
        }

        file.Row.Word(anomaly).Word(suspicious ? (upheld ? "upheld" : "explained") : null);
        file.End();
    }
}
