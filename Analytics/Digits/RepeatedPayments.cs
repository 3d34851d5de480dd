using System.Globalization;

namespace SmartSupervision.Analytics.Digits;

/// <summary>A payment as the rules look at it; payee and account are pseudonyms.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Unit">The paying unit.</param>
/// <param name="Payee">The payee's pseudonym.</param>
/// <param name="Account">The account's pseudonym; empty when not known.</param>
/// <param name="Invoice">The invoice number as written; may be empty.</param>
/// <param name="Day">The day it was paid.</param>
/// <param name="Fen">The amount in whole fen.</param>
public sealed record LedgerPayment(long Id, string Unit, string Payee, string Account, string Invoice, DateOnly Day, long Fen);

/// <summary>Why two payments are shown side by side.</summary>
public enum RepeatRule
{
    /// <summary>D1: same payee, amount and invoice.</summary>
    SameInvoice = 1,

    /// <summary>D2: same payee and amount within 7 days, other or no invoice.</summary>
    SameAmountSoon = 2,

    /// <summary>D3: same invoice and amount, other payee.</summary>
    OtherPayee = 3,

    /// <summary>D4: same payee and invoice, amounts within 1 %.</summary>
    NearlySameAmount = 4,

    /// <summary>D5: same account and amount within 31 days, other payee.</summary>
    SameAccount = 5,

    /// <summary>D6: same payee within 31 days, two adjacent digits swapped, both at least 100 yuan.</summary>
    SwappedDigits = 6,
}

/// <summary>Two payments to look at together.</summary>
/// <param name="Rule">Why.</param>
/// <param name="First">The one with the smaller number.</param>
/// <param name="Second">The other.</param>
public sealed record RepeatedPair(RepeatRule Rule, long First, long Second);

/// <summary>Finds pairs of payments that may be one paid twice: questions, each to be checked against the vouchers.</summary>
/// <remarks>Reversals are netted and recurring fees listed as exceptions before. Amounts are whole fen; the 1 % of D4 is of the larger amount.</remarks>
public static class RepeatedPayments
{
    private const int SoonDays = 7;
    private const int LaterDays = 31;
    private const long SmallestSwapped = 10_000;

    /// <summary>All pairs by all rules, each pair under every rule it meets.</summary>
    /// <param name="payments">The ledger.</param>
    public static IReadOnlyList<RepeatedPair> Pairs(IReadOnlyList<LedgerPayment> payments)
    {
        var entries = payments.Select(payment => new Entry(payment, Invoices.Normalise(payment.Invoice))).ToArray();
        var pairs = new List<RepeatedPair>();
        Add(pairs, RepeatRule.SameInvoice, entries.Where(HasInvoice), entry => (entry.Payment.Payee, entry.Payment.Fen, entry.Invoice), (_, _) => true);
        Add(pairs, RepeatRule.SameAmountSoon, entries, entry => (entry.Payment.Payee, entry.Payment.Fen),
            (one, other) => !SameInvoice(one, other) && DaysApart(one, other) <= SoonDays);
        Add(pairs, RepeatRule.OtherPayee, entries.Where(HasInvoice), entry => (entry.Invoice, entry.Payment.Fen), OtherPayee);
        Add(pairs, RepeatRule.NearlySameAmount, entries.Where(HasInvoice), entry => (entry.Payment.Payee, entry.Invoice), NearlySame);
        Add(pairs, RepeatRule.SameAccount, entries.Where(entry => entry.Payment.Account.Length > 0), entry => (entry.Payment.Account, entry.Payment.Fen),
            (one, other) => OtherPayee(one, other) && DaysApart(one, other) <= LaterDays);
        Add(pairs, RepeatRule.SwappedDigits, entries.Where(entry => entry.Payment.Fen >= SmallestSwapped), entry => (entry.Payment.Payee, DigitKey(entry.Payment.Fen)),
            (one, other) => DaysApart(one, other) <= LaterDays && AdjacentSwap(one.Payment.Fen, other.Payment.Fen));
        return [.. pairs.OrderBy(pair => pair.Rule).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    private static void Add<TKey>(List<RepeatedPair> pairs, RepeatRule rule, IEnumerable<Entry> entries, Func<Entry, TKey> key, Func<Entry, Entry, bool> matches)
        where TKey : notnull
    {
        foreach (var group in entries.GroupBy(key).Where(group => group.Skip(1).Any()))
        {
            var members = group.OrderBy(entry => entry.Payment.Id).ToArray();
            for (var first = 0; first < members.Length; first++)
            {
                for (var second = first + 1; second < members.Length; second++)
                {
                    if (matches(members[first], members[second]))
                    {
                        pairs.Add(new(rule, members[first].Payment.Id, members[second].Payment.Id));
                    }
                }
            }
        }
    }

    private static bool HasInvoice(Entry entry) => entry.Invoice.Length > 0;

    private static bool SameInvoice(Entry one, Entry other) => HasInvoice(one) && one.Invoice == other.Invoice;

    private static bool OtherPayee(Entry one, Entry other) => one.Payment.Payee != other.Payment.Payee;

    private static bool NearlySame(Entry one, Entry other) =>
        one.Payment.Fen != other.Payment.Fen
        && 100 * Math.Abs(one.Payment.Fen - other.Payment.Fen) <= Math.Max(one.Payment.Fen, other.Payment.Fen);

    private static int DaysApart(Entry one, Entry other) => Math.Abs(one.Payment.Day.DayNumber - other.Payment.Day.DayNumber);

    private static string DigitKey(long fen) => string.Concat(fen.ToString(CultureInfo.InvariantCulture).Order());

    private static bool AdjacentSwap(long one, long other)
    {
        var (left, right) = (one.ToString(CultureInfo.InvariantCulture), other.ToString(CultureInfo.InvariantCulture));
        var different = Enumerable.Range(0, left.Length).Where(index => left[index] != right[index]).ToArray();
        return different.Length == 2 && different[1] == different[0] + 1;
    }

    private sealed record Entry(LedgerPayment Payment, string Invoice);
}
