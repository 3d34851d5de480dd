namespace SmartSupervision.Analytics.Index;

/// <summary>Skewness and kurtosis of a sample.</summary>
/// <remarks>Type 2 of Joanes and Gill 1998: unbiased for a normal sample.</remarks>
public static class Shape
{
    /// <summary>√n·Σd³/(Σd²)^1.5 · √(n(n−1))/(n−2); null for fewer than 3 values or no spread.</summary>
    public static double? Skewness(IReadOnlyList<double> values)
    {
        var (second, third, _) = Moments(values);
        double n = values.Count;
        return n < 3 || second == 0 ? null : Math.Sqrt(n) * third / Math.Pow(second, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    /// <summary>((n+1)(nΣd⁴/(Σd²)² − 3) + 6)(n−1)/((n−2)(n−3)); null for fewer than 4 values or no spread.</summary>
    public static double? Kurtosis(IReadOnlyList<double> values)
    {
        var (second, _, fourth) = Moments(values);
        double n = values.Count;
        return n < 4 || second == 0 ? null : (((n + 1) * ((n * fourth / (second * second)) - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static (double Second, double Third, double Fourth) Moments(IReadOnlyList<double> values)
    {
        if (values.Count == 0 || values.All(value => value == values[0]))
        {
            return (0, 0, 0);
        }

        var mean = values.Average();
        double second = 0, third = 0, fourth = 0;
        foreach (var distance in values.Select(value => value - mean))
        {
            var square = distance * distance;
            second += square;
            third += square * distance;
            fourth += square * square;
        }

        return (second, third, fourth);
    }
}
