namespace SmartSupervision.Analytics.Digits;

/// <summary>Payments that together reach a threshold each stays under.</summary>
/// <param name="Unit">The paying unit.</param>
/// <param name="Payee">The payee's pseudonym.</param>
/// <param name="Payments">Their numbers, by day.</param>
/// <param name="Fen">Their sum in whole fen.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record SplitGroup(string Unit, string Payee, IReadOnlyList<long> Payments, long Fen, DateOnly First, DateOnly Last);

/// <summary>Finds purchases that may have been split to stay under a threshold: same unit and payee, days close together.</summary>
/// <remarks>S1: all under T, gaps of at most 3 days chained, at least two, sum at least T (equality counts). T is a setting, not a legal limit of ours.</remarks>
public static class SplitPayments
{
    private const int LongestGapDays = 3;

    /// <summary>All groups.</summary>
    /// <param name="payments">The ledger.</param>
    /// <param name="threshold">T in whole fen.</param>
    public static IReadOnlyList<SplitGroup> Groups(IReadOnlyList<LedgerPayment> payments, long threshold)
    {
        var groups = new List<SplitGroup>();
        foreach (var sameParties in payments.Where(payment => payment.Fen < threshold).GroupBy(payment => (payment.Unit, payment.Payee)))
        {
            var chain = new List<LedgerPayment>();
            foreach (var payment in sameParties.OrderBy(payment => payment.Day).ThenBy(payment => payment.Id))
            {
                if (chain.Count > 0 && payment.Day.DayNumber - chain[^1].Day.DayNumber > LongestGapDays)
                {
                    AddIfReached(groups, chain, threshold);
                    chain.Clear();
                }

                chain.Add(payment);
            }

            AddIfReached(groups, chain, threshold);
        }

        return [.. groups.OrderBy(group => group.Unit, StringComparer.Ordinal).ThenBy(group => group.Payee, StringComparer.Ordinal).ThenBy(group => group.First)];
    }

    private static void AddIfReached(List<SplitGroup> groups, List<LedgerPayment> chain, long threshold)
    {
        var sum = chain.Sum(payment => payment.Fen);
        if (chain.Count >= 2 && sum >= threshold)
        {
            groups.Add(new(chain[0].Unit, chain[0].Payee, [.. chain.Select(payment => payment.Id)], sum, chain[0].Day, chain[^1].Day));
        }
    }
}
