namespace SmartSupervision.Analytics.Numerics;

/// <summary>Sums that do not lose small terms.</summary>
public static class Sums
{
    /// <summary>The compensated sum of Neumaier (1974): ten times 0.1 is 1.</summary>
    public static double CompensatedSum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        var lost = 0.0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return sum + lost;
    }

    /// <summary>The mean by the compensated sum; NaN for no values.</summary>
    public static double Mean(ReadOnlySpan<double> values) =>
        values.IsEmpty ? double.NaN : CompensatedSum(values) / values.Length;
}
