using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Digits;

/// <summary>How much of a total few payees take.</summary>
/// <param name="Payees">n, refunds netted.</param>
/// <param name="Total">Sum, in the caller's unit.</param>
/// <param name="Gini">Gini coefficient, 0 for equal shares.</param>
/// <param name="GiniCorrected">Gini · n/(n−1); null for one payee.</param>
/// <param name="Herfindahl">HHI = Σ share².</param>
/// <param name="HerfindahlNormalised">(HHI − 1/n)/(1 − 1/n); null for one payee.</param>
/// <param name="Largest">Share of the largest payee.</param>
/// <param name="FourLargest">Share of the four largest.</param>
/// <param name="Theil">Σ share·ln(n·share).</param>
/// <param name="Entropy">−Σ share·ln share.</param>
/// <param name="TopFifth">Share of the largest fifth of payees, rounded up to whole payees.</param>
public sealed record ConcentrationResult(
    int Payees, double Total, double Gini, double? GiniCorrected, double Herfindahl, double? HerfindahlNormalised, double Largest,
    double FourLargest, double Theil, double Entropy, double TopFifth)
{
    /// <summary>1/HHI: as many equal payees would be as concentrated.</summary>
    public double EffectiveNumber => 1 / Herfindahl;
}

/// <summary>Concentration of amounts over payees. Gini is 0 for two equal payees, so HHI or the largest share always stands beside it.</summary>
/// <remarks>Gini Σ(2i−n−1)x₍ᵢ₎/(nΣx). Refunds are netted by payee before; a payee still negative is left out.</remarks>
public static class Concentration
{
    /// <summary>Measures; null when the total is 0.</summary>
    /// <param name="amounts">Net amount per payee, in one unit.</param>
    public static ConcentrationResult? Of(IReadOnlyList<double> amounts)
    {
        var sorted = amounts.Where(amount => amount >= 0).Order().ToArray();
        var total = Sums.CompensatedSum(sorted);
        if (total <= 0)
        {
            return null;
        }

        var count = sorted.Length;
        var gini = Sums.CompensatedSum([.. sorted.Select((amount, index) => ((2.0 * (index + 1)) - count - 1) * amount)]) / (count * total);
        var shares = sorted.Select(amount => amount / total).ToArray();
        var herfindahl = shares.Sum(share => share * share);
        var information = shares.Where(share => share > 0).ToArray();
        return new(count, total, gini, count == 1 ? null : gini * count / (count - 1), herfindahl,
            count == 1 ? null : (herfindahl - (1.0 / count)) / (1 - (1.0 / count)), shares[^1], shares.TakeLast(4).Sum(),
            information.Sum(share => share * Math.Log(count * share)), -information.Sum(share => share * Math.Log(share)),
            shares.TakeLast((int)Math.Ceiling(0.2 * count)).Sum());
    }
}
