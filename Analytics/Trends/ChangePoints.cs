using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Trends;

/// <summary>What changes at a change point.</summary>
public enum ChangeKind
{
    /// <summary>The mean; the variance is taken as 1, so the series is scaled first.</summary>
    Mean,

    /// <summary>Mean and variance.</summary>
    MeanAndVariance,

    /// <summary>The mean of counts.</summary>
    Poisson,
}

/// <summary>How change points are searched.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="Penalty">Cost of one more change point.</param>
/// <param name="ByLength">Whether each segment also costs the logarithm of its length (modified BIC).</param>
/// <param name="SmallestSegment">Fewest months in a segment.</param>
/// <param name="Most">Most change points; null for any number.</param>
public sealed record ChangePointSettings(ChangeKind Kind, double Penalty, bool ByLength, int SmallestSegment, int? Most = null)
{
    /// <summary>The product's default: modified BIC on the mean, six months at least.</summary>
    /// <param name="months">Length of the series.</param>
    public static ChangePointSettings ModifiedBic(int months) => new(ChangeKind.Mean, 3 * Math.Log(months), true, 6);
}

/// <summary>Where a series changes.</summary>
/// <param name="Positions">The last month of every segment but the last, from 1.</param>
/// <param name="Means">Mean of every segment.</param>
/// <param name="Variances">Variance of every segment, divided by its length.</param>
public sealed record ChangePointResult(IReadOnlyList<int> Positions, IReadOnlyList<double> Means, IReadOnlyList<double> Variances);

/// <summary>Searches the segmentation of least penalised cost, exactly.</summary>
/// <remarks>
/// Optimal partitioning (Jackson et al. 2005), which PELT (Killick, Fearnhead and Eckley 2012) only speeds up. Costs: mean Σ(x−x̄)²; mean and variance
/// n(ln 2π + ln σ̂² + 1); Poisson 2Σx(ln n − ln Σx). Modified BIC after Zhang and Siegmund 2007. In the product only from 24 months on, with six
/// months at least per segment, and on a series scaled by <see cref="Scaled"/>.
/// </remarks>
public static class ChangePoints
{
    /// <summary>The shortest series that is searched.</summary>
    public const int SmallestNumberOfMonths = 24;

    private const double SmallestVariance = 1e-11;

    /// <summary>The series in units of its month-to-month noise, x/(MAD(differences)/√2); null when it has none.</summary>
    /// <param name="series">One value a month, none missing.</param>
    public static double[]? Scaled(IReadOnlyList<double> series)
    {
        if (series.Count < 2)
        {
            return null;
        }

        var steps = Enumerable.Range(1, series.Count - 1).Select(index => series[index] - series[index - 1]).ToArray();
        var scale = Deviations.NormalConsistency * Deviations.Mad(steps) / Math.Sqrt(2);
        return scale == 0 ? null : [.. series.Select(value => value / scale)];
    }

    /// <summary>The segmentation of least cost.</summary>
    /// <param name="series">One value a month, none missing.</param>
    /// <param name="settings">How.</param>
    public static ChangePointResult Search(IReadOnlyList<double> series, ChangePointSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var sums = new RunningSums(series);
        var ends = settings.Most == 1 ? BestSingle(sums, settings) : BestAny(sums, settings);
        int[] bounds = [0, .. ends, series.Count];
        var segments = Enumerable.Range(1, bounds.Length - 1).Select(index => (From: bounds[index - 1], To: bounds[index])).ToArray();
        return new(ends, [.. segments.Select(segment => sums.Mean(segment.From, segment.To))],
            [.. segments.Select(segment => sums.SquaredDistance(segment.From, segment.To) / (segment.To - segment.From))]);
    }

    private static int[] BestSingle(RunningSums sums, ChangePointSettings settings)
    {
        var none = Cost(sums, settings, 0, sums.Count);
        var candidates = Enumerable.Range(settings.SmallestSegment, Math.Max(0, sums.Count - (2 * settings.SmallestSegment) + 1)).ToArray();
        if (candidates.Length == 0)
        {
            return [];
        }

        var best = candidates.MinBy(split => Cost(sums, settings, 0, split) + Cost(sums, settings, split, sums.Count));
        return Cost(sums, settings, 0, best) + Cost(sums, settings, best, sums.Count) + settings.Penalty < none ? [best] : [];
    }

    private static int[] BestAny(RunningSums sums, ChangePointSettings settings)
    {
        var best = new double[sums.Count + 1];
        var previous = new int[sums.Count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -settings.Penalty;
        for (var end = settings.SmallestSegment; end <= sums.Count; end++)
        {
            for (var start = 0; start <= end - settings.SmallestSegment; start++)
            {
                var cost = best[start] + Cost(sums, settings, start, end) + settings.Penalty;
                if (cost < best[end])
                {
                    (best[end], previous[end]) = (cost, start);
                }
            }
        }

        var positions = new List<int>();
        for (var end = previous[sums.Count]; end > 0; end = previous[end])
        {
            positions.Insert(0, end);
        }

        return [.. positions];
    }

    private static double Cost(RunningSums sums, ChangePointSettings settings, int from, int to)
    {
        double length = to - from;
        var cost = settings.Kind switch
        {
            ChangeKind.Mean => sums.SquaredDistance(from, to),
            ChangeKind.MeanAndVariance => length * (Math.Log(2 * Math.PI) + Math.Log(Math.Max(SmallestVariance, sums.SquaredDistance(from, to) / length)) + 1),
            _ => sums.Total(from, to) == 0 ? 0 : 2 * sums.Total(from, to) * (Math.Log(length) - Math.Log(sums.Total(from, to))),
        };
        return settings.ByLength ? cost + Math.Log(length) : cost;
    }

    private sealed class RunningSums
    {
        private readonly double[] _values;
        private readonly double[] _squares;
        private readonly double _centre;

        public RunningSums(IReadOnlyList<double> series)
        {
            _centre = series.Count == 0 ? 0 : Sums.Mean([.. series]);
            _values = new double[series.Count + 1];
            _squares = new double[series.Count + 1];
            for (var index = 0; index < series.Count; index++)
            {
                var value = series[index] - _centre;
                _values[index + 1] = _values[index] + value;
                _squares[index + 1] = _squares[index] + (value * value);
            }
        }

        public int Count => _values.Length - 1;

        public double Total(int from, int to) => _values[to] - _values[from] + ((to - from) * _centre);

        public double Mean(int from, int to) => ((_values[to] - _values[from]) / (to - from)) + _centre;

        public double SquaredDistance(int from, int to)
        {
            var sum = _values[to] - _values[from];
            return Math.Max(0, _squares[to] - _squares[from] - (sum * sum / (to - from)));
        }
    }
}
