namespace SmartSupervision.Analytics.Measures;

/// <summary>A published number together with what its printed decimals leave open.</summary>
/// <remarks>
/// A count is exact; a percentage printed with one decimal may be half a tenth off either way. Operations carry both ends,
/// so that a total worked back from a rounded share comes out as the range of whole numbers that fit it.
/// </remarks>
/// <param name="Low">The smallest value that prints the same.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="High">The largest value that prints the same.</param>
public sealed record PublishedFigureValue(double Low, double Value, double High)
{
    /// <summary>A number known exactly.</summary>
    public static PublishedFigureValue Exact(double value) => new(value, value, value);

    /// <summary>A percentage as printed, turned into a share; half a unit of its last decimal is open either way.</summary>
    /// <param name="percent">The percentage, in %.</param>
    /// <param name="decimals">Decimals printed.</param>
    public static PublishedFigureValue Percent(double percent, int decimals)
    {
        var half = 0.5 * Math.Pow(10, -decimals);
        return new((percent - half) / 100, percent / 100, (percent + half) / 100);
    }

    /// <summary>The smallest and largest whole number that fit; null when none does.</summary>
    public (long First, long Last)? WholeNumbers()
    {
        // A share that prints the same at its very end is counted in; the tolerance is far below one.
        var first = (long)Math.Ceiling(Low - 1e-9);
        var last = (long)Math.Floor(High + 1e-9);
        return first > last ? null : (first, last);
    }

    /// <summary>The number in another unit of measure, for example a share as a percentage.</summary>
    public PublishedFigureValue Times(double factor) => new(Low * factor, Value * factor, High * factor);

    internal static PublishedFigureValue Combine(
        PublishedFigureValue left, PublishedFigureValue right, Func<double, double, double> operation)
    {
        double[] corners =
        [
            operation(left.Low, right.Low), operation(left.Low, right.High),
            operation(left.High, right.Low), operation(left.High, right.High),
        ];
        return new(corners.Min(), operation(left.Value, right.Value), corners.Max());
    }
}
