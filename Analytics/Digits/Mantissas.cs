namespace SmartSupervision.Analytics.Digits;

/// <summary>Where the amounts lie between powers of ten.</summary>
/// <param name="ArcLengthSquared">L² = mean(cos)² + mean(sin)² of 2π·mantissa: 0 for amounts spread as Benford's law says.</param>
/// <param name="ArcPValue">e^(−nL²).</param>
/// <param name="DistortionFactor">(mean of amounts brought to 10…100 − 39.0865)/39.0865; negative: pressed down.</param>
public sealed record MantissaResult(double ArcLengthSquared, double ArcPValue, double DistortionFactor);

/// <summary>Tests on the mantissas of amounts.</summary>
/// <remarks>Mantissa arc: Alexander 2009. Distortion factor: Nigrini 1996, with 90/ln 10 in both places.</remarks>
public static class Mantissas
{
    private static readonly double ExpectedMean = 90 / Math.Log(10);

    /// <summary>Runs both tests; null for no positive amounts.</summary>
    /// <param name="fen">Amounts in whole fen; those that are not positive are left out.</param>
    public static MantissaResult? Test(IReadOnlyList<long> fen)
    {
        var amounts = fen.Where(amount => amount > 0).ToArray();
        if (amounts.Length == 0)
        {
            return null;
        }

        var angles = amounts.Select(amount => 2 * Math.PI * Math.Log10(amount)).ToArray();
        var (cosine, sine) = (angles.Average(Math.Cos), angles.Average(Math.Sin));
        var length = (cosine * cosine) + (sine * sine);
        return new(length, Math.Exp(-amounts.Length * length), (amounts.Average(Collapsed) - ExpectedMean) / ExpectedMean);
    }

    private static double Collapsed(long amount)
    {
        double power = 1;
        for (var rest = amount; rest >= 10; rest /= 10)
        {
            power *= 10;
        }

        return 10 * amount / power;
    }
}
