using System.Globalization;
using SmartSupervision.Analytics.Digits;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Digits;

/// <summary>Repeated and split payments, repeated and round amounts, concentration: equal to the tables computed from the ledger.</summary>
public sealed class PaymentReferenceTests
{
    [Fact]
    public void Invoices_Ledger_AreNormalisedAlike()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "invoice_normalised.csv"));
        for (var row = 0; row < table.Count; row++)
        {
            ReferenceComparison.SameLabel(table.Text(row, "invn"), Invoices.Normalise(table.Text(row, "invoice")), $"invoice {row}");
        }
    }

    [Fact]
    public void RepeatedPayments_Ledger_AreTheExpectedPairs()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "duplicate_pairs_expected.csv"));
        var expected = Enumerable.Range(0, table.Count).Select(row => $"{table.Text(row, "rule")[..2]} {table.Text(row, "id_a")} {table.Text(row, "id_b")}");
        var actual = RepeatedPayments.Pairs(Ledger.Read()).Select(pair => $"D{(int)pair.Rule} {pair.First} {pair.Second}");
        ReferenceComparison.SameLabel(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', actual.Order(StringComparer.Ordinal)), "pairs");
    }

    [Fact]
    public void SplitPayments_Ledger_AreTheExpectedGroups()
    {
        foreach (var path in Directory.GetFiles(ReferenceFolder.Require("digits"), "split_groups_expected_T*yuan.csv"))
        {
            var yuan = long.Parse(Path.GetFileNameWithoutExtension(path)["split_groups_expected_T".Length..^"yuan".Length], CultureInfo.InvariantCulture);
            var table = ReferenceTable.Read(path);
            var expected = Enumerable.Range(0, table.Count).Select(row => string.Join(' ', table.Text(row, "dept"), table.Text(row, "payee"),
                table.Text(row, "sum_fen"), table.Text(row, "first"), table.Text(row, "last"), table.Text(row, "ids")));
            var actual = SplitPayments.Groups(Ledger.Read(), yuan * 100).Select(group => string.Create(CultureInfo.InvariantCulture,
                $"{group.Unit} {group.Payee} {group.Fen} {group.First:yyyy-MM-dd} {group.Last:yyyy-MM-dd} {string.Join(' ', group.Payments)}"));
            ReferenceComparison.SameLabel(string.Join('\n', expected), string.Join('\n', actual), Path.GetFileName(path));
        }
    }

    [Fact]
    public void AmountPatterns_Ledger_EqualEveryTable()
    {
        var fen = Ledger.Fen();
        var duplication = AmountPatterns.Duplication(fen);
        var factor = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "number_frequency_factor.csv"));
        ReferenceComparison.Equal(factor.Number(0, "NFF"), duplication.FrequencyFactor, "NFF");
        ReferenceComparison.Equal(factor.Number(0, "distinct"), duplication.Distinct, "distinct");

        var top = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "number_duplication_top25.csv"));
        var counts = duplication.Repeated.ToDictionary(entry => entry.Fen, entry => entry.Count);
        Enumerable.Range(0, top.Count).ToList().ForEach(row =>
            ReferenceComparison.Equal(top.Number(row, "count"), counts[(long)top.Number(row, "fen")!.Value], $"duplication {row}"));

        var round = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "round_numbers.csv"));
        var rounds = AmountPatterns.Round(fen);
        ReferenceComparison.Equal(round.Number(0, "n_ge_1000yuan"), rounds.Large, "large");
        ReferenceComparison.Equal(round.Number(0, "n_round_1000"), rounds.RoundThousands, "thousands");
        ReferenceComparison.Equal(round.Number(0, "share"), rounds.Share, "share");
        ReferenceComparison.Equal(round.Number(0, "n_round_100"), rounds.RoundHundreds, "hundreds");

        var threshold = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "just_below_threshold.csv"));
        var below = AmountPatterns.JustBelow(fen, (long)threshold.Number(0, "threshold_fen")!.Value);
        ReferenceComparison.Equal(threshold.Number(0, "n_below_10pct"), below.Below, "below");
        ReferenceComparison.Equal(threshold.Number(0, "n_above_10pct"), below.Above, "above");
        ReferenceComparison.Equal(threshold.Number(0, "binom_p_one_sided"), below.PValue, "p");
    }

    [Fact]
    public void RelativeSizeAndWeekdays_Ledger_EqualEveryTable()
    {
        var ledger = Ledger.Read();
        var sizes = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "relative_size_factor.csv"));
        for (var row = 0; row < sizes.Count; row++)
        {
            var payee = sizes.Text(row, "payee");
            var factor = AmountPatterns.RelativeSize([.. ledger.Where(payment => payment.Payee == payee).Select(payment => payment.Fen)]);
            ReferenceComparison.Equal(sizes.Number(row, "rsf"), factor, $"size {payee}");
        }

        var weekdays = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "weekday_counts.csv"));
        var counts = AmountPatterns.Weekdays(ledger.Select(payment => payment.Day));
        Enumerable.Range(0, weekdays.Count).ToList().ForEach(row =>
            ReferenceComparison.Equal(weekdays.Number(row, "count"), counts[(int)weekdays.Number(row, "wday")!.Value], $"weekday {row}"));
    }

    [Fact]
    public void Concentration_Ledger_EqualsEveryTable()
    {
        var ledger = Ledger.Read();
        Compare(ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "concentration_all.csv")), 0, Concentration.Of(ByPayee(ledger))!, "all");
        var units = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "concentration_by_dept.csv"));
        for (var row = 0; row < units.Count; row++)
        {
            var unit = units.Text(row, "dept");
            Compare(units, row, Concentration.Of(ByPayee(ledger.Where(payment => payment.Unit == unit)))!, unit);
        }
    }

    private static double[] ByPayee(IEnumerable<LedgerPayment> payments) =>
        [.. payments.GroupBy(payment => payment.Payee).Select(group => group.Sum(payment => payment.Fen) / 100.0)];

    private static void Compare(ReferenceTable table, int row, ConcentrationResult result, string where)
    {
        ReferenceComparison.Equal(table.Number(row, "n"), result.Payees, $"{where} n");
        ReferenceComparison.Equal(table.Number(row, "total"), result.Total, $"{where} total");
        ReferenceComparison.Equal(table.Number(row, "gini"), result.Gini, $"{where} gini");
        ReferenceComparison.Equal(table.Number(row, "gini_corrected"), result.GiniCorrected, $"{where} corrected gini");
        ReferenceComparison.Equal(table.Number(row, "HHI"), result.Herfindahl, $"{where} HHI");
        ReferenceComparison.Equal(table.Number(row, "HHI_normalised"), result.HerfindahlNormalised, $"{where} normalised HHI");
        ReferenceComparison.Equal(table.Number(row, "effective_n"), result.EffectiveNumber, $"{where} effective");
        ReferenceComparison.Equal(table.Number(row, "CR1"), result.Largest, $"{where} CR1");
        ReferenceComparison.Equal(table.Number(row, "CR4"), result.FourLargest, $"{where} CR4");
        ReferenceComparison.Equal(table.Number(row, "theil"), result.Theil, $"{where} theil");
        ReferenceComparison.Equal(table.Number(row, "entropy"), result.Entropy, $"{where} entropy");
        ReferenceComparison.Equal(table.Number(row, "top20pct_share"), result.TopFifth, $"{where} top fifth");
    }
}
