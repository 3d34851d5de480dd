using System.Globalization;
using SmartSupervision.Analytics.Digits;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Analytics.Digits;

/// <summary>The reference ledger of invented payments.</summary>
internal static class Ledger
{
    public static LedgerPayment[] Read()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "ledger.csv"));
        return
        [
            .. Enumerable.Range(0, table.Count).Select(row => new LedgerPayment((long)table.Number(row, "id")!.Value, table.Text(row, "dept"),
                table.Text(row, "payee"), table.Text(row, "bank"), table.Text(row, "invoice"),
                DateOnly.ParseExact(table.Text(row, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                long.Parse(table.Text(row, "fen"), CultureInfo.InvariantCulture))),
        ];
    }

    public static long[] Fen() => [.. Read().Select(payment => payment.Fen)];
}
