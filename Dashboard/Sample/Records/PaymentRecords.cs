using System.Globalization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Draws;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>Which benefits are paid to whom? Payees are numbers and a surname; no real person stands behind them.</summary>
/// <remarks>
/// 29,800 payees: 11,600 paid monthly, 14,200 quarterly, 4,000 yearly, so 11,600 x 36 + 14,200 x 12 + 4,000 x 3 = 600,000 payments.
/// </remarks>
internal static class PaymentRecords
{
    private const int PayeeStream = 603;
    private const int Monthly = 11_600;
    private const int Quarterly = 14_200;
    private const int Yearly = 4_000;
    private const int Surnames = 20;

    private static readonly string[] Columns =
    [
        "record_no", "unit", "sector", "programme", "batch_no", "batch_on", "payee", "payee_name", "standard", "payable", "paid", "due_on", "paid_on", "status", "deceased_on",
    ];

    private static readonly string[] Names = [.. "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许".Select(surname => surname + "某某")];

    private static readonly (string Sector, string Programme, int Yuan)[] Programmes =
    [
        ("civil", "城乡居民最低生活保障金", 620), ("farming", "耕地地力保护补贴", 340), ("machinery", "农机购置与应用补贴", 1800), ("health", "计划生育家庭奖励扶助金", 960),
        ("poverty", "防返贫监测户帮扶补助", 500), ("livestock", "生猪良种补贴", 260), ("forestry", "生态公益林补偿金", 180), ("water", "水库移民后期扶持金", 150),
    ];

    /// <summary>Someone who is paid: by which unit, from which programme, how often.</summary>
    private sealed record Payee(string Code, string Name, int Programme, int Every, int Offset, long Fen);

    public static void Write(SampleWorld world, SampleFiles files)
    {
        var payers = world.Units.All.Where(unit => unit.PaysBenefits).ToList();
        var payees = payers.ToDictionary(unit => unit.Index, _ => new List<Payee>());
        Add(world, payers, payees, 0, Monthly, 1);
        Add(world, payers, payees, Monthly, Quarterly, 3);
        Add(world, payers, payees, Monthly + Quarterly, Yearly, 12);
        YearlyExport.Write(
            world,
            files,
            part => new("subsidy_payment", Columns, "due_on", part) { Cleanliness = 8 },
            payers,
            byYear: true,
            (file, desk, month) => WriteMonth(file, desk, month, payees[desk.Unit.Index]));
    }

    private static void Add(SampleWorld world, List<SampleUnit> payers, Dictionary<int, List<Payee>> payees, int first, int count, int every)
    {
        for (var number = first; number < first + (int)(count * world.Scale); number++)
        {
            var dice = new Dice(world.Seed, PayeeStream, number);
            var unit = payers[number % payers.Count];
            var programme = unit.Kind == UnitKind.Department ? unit.Index % Programmes.Length : dice.Whole(Programmes.Length);
            var fen = Programmes[programme].Yuan * 100L * dice.Between(80, 120) / 100;
            payees[unit.Index].Add(new(
                "SL" + number.ToString("00000000", CultureInfo.InvariantCulture), Names[number % Surnames], programme, every, number / payers.Count % every, fen));
        }
    }

    private static void WriteMonth(SampleFile file, Desk desk, Month month, List<Payee> payees)
    {
        var onTime = desk.World.Levels.Share(desk.Unit, "WS-14", month);
        var short_ = desk.Level("WS-15", month) / 100 * 2;
        var due = month.FirstDay.AddDays(14);
        var batch = string.Create(CultureInfo.InvariantCulture, $"PC-{month}-{desk.Unit.Code}");
        foreach (var payee in payees)
        {
            if (month.Ordinal % payee.Every == payee.Offset)
            {
                WritePayment(file, desk, payee, due, batch, desk.Happens("WS-14", onTime), desk.Happens("WS-15", short_));
            }
        }
    }

    private static void WritePayment(SampleFile file, Desk desk, Payee payee, DateOnly due, string batch, bool onTime, bool isShort)
    {
        var programme = Programmes[payee.Programme];
        var paidOn = onTime ? due.AddDays(-desk.Dice.Whole(5)) : due.AddDays(desk.Dice.Between(2, 12));
        file.Row.Text(desk.Number("FF"));
        file.Unit(desk.Unit).Word(programme.Sector).Text(programme.Programme).Text(batch).Day(due.AddDays(-12)).Text(payee.Code).Text(payee.Name)
            .Money(programme.Yuan * 100L).Money(payee.Fen).Money(isShort ? payee.Fen / 2 : payee.Fen).Day(due).Day(paidOn).Word("paid")
            .Day(desk.Dice.Happens(0.00005) ? due.AddDays(-desk.Dice.Between(20, 200)) : null);
        file.End();
    }
}
