using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Where the lasting level of each unit lies among its peers, in standard deviations between units.</summary>
/// <remarks>
/// Group g: m_g the median, t_g^2 = max(MAD^2 - mean v, 0.02) of its larger half (all of it where no sampling variance v is known), drawn
/// towards that of all units: t^2 = (c t_g^2 + 20 t_all^2) / (c + 20). A small group's middle is drawn towards that of all units,
/// m = w m_g + (1 - w) m_all, w = s^2 / (s^2 + 1.57 t^2 / c), s^2 the variance of middles between groups; what stays unknown of it,
/// s^2 (1 - w), is added to t^2. z = (u - m) / sqrt(t^2 + v); for counts the funnel
/// z = 2 (sqrt(O + 3/8) - sqrt(mu + 3/8)) / sqrt(1 + t^2 mu), mu = E exp(m) (Spiegelhalter, 2005, with Anscombe's root).
/// </remarks>
internal static class PeerLevel
{
    /// <summary>Groups with fewer members that reported are not compared.</summary>
    public const int FewestPeers = 4;

    private const double ScaleShrinkage = 20;
    private const double LeastCountVariance = .02;
    private const double MedianVariance = 1.57;

    public static double[] Of(DeviationPanel panel, LastingLevel level)
    {
        var groups = panel.Members.Select(members => Spread(members, level)).ToArray();
        var all = Overall(panel, level, groups);
        var between = BetweenGroups(groups, all);
        var distances = new double[panel.Units];
        Array.Fill(distances, double.NaN);
        for (var group = 0; group < groups.Length; group++)
        {
            if (groups[group].Count >= FewestPeers)
            {
                var peers = Drawn(groups[group], all, between);
                foreach (var unit in panel.Members[group])
                {
                    distances[unit] = Distance(level, unit, peers);
                }
            }
        }

        return distances;
    }

    private static double Distance(LastingLevel level, int unit, GroupSpread peers)
    {
        if (level.Observed is null || level.Expected is null)
        {
            var variance = peers.Variance + level.Variances[unit];
            return variance > 0 ? (level.Values[unit] - peers.Middle) / Math.Sqrt(variance) : double.NaN;
        }

        var mean = level.Expected[unit] * Math.Exp(peers.Middle);
        return level.Expected[unit] > 0
            ? 2 * (Math.Sqrt(level.Observed[unit] + .375) - Math.Sqrt(mean + .375)) / Math.Sqrt(1 + (peers.Variance * mean))
            : double.NaN;
    }

    private static GroupSpread Spread(int[] units, LastingLevel level)
    {
        var known = units.Where(unit => !double.IsNaN(level.Values[unit])).ToArray();
        if (known.Length == 0)
        {
            return new(0, 0, 0);
        }

        var half = known;
        var noise = 0.0;
        if (level.HasSamplingError)
        {
            var limit = Selection.Median([.. known.Select(unit => level.Variances[unit])]);
            half = [.. known.Where(unit => level.Variances[unit] <= limit)];
            noise = half.Average(unit => level.Variances[unit]);
        }

        var deviation = Selection.DeviationInPlace([.. half.Select(unit => level.Values[unit])], out var middle);
        var variance = (deviation * deviation) - noise;
        return new(middle, level.HasSamplingError ? Math.Max(variance, LeastCountVariance) : variance, known.Length);
    }

    private static GroupSpread Overall(DeviationPanel panel, LastingLevel level, GroupSpread[] groups)
    {
        var values = (double[])level.Values.Clone();
        for (var unit = 0; unit < panel.Units; unit++)
        {
            values[unit] -= groups[panel.Groups[unit]].Middle;
        }

        var within = Spread([.. Enumerable.Range(0, panel.Units)], level with { Values = values });
        var middles = groups.Where(group => group.Count > 0).Select(group => group.Middle).ToArray();
        return within with { Middle = middles.Length == 0 ? 0 : Selection.MedianInPlace(middles) };
    }

    private static double BetweenGroups(GroupSpread[] groups, GroupSpread all)
    {
        var middles = groups.Where(group => group.Count >= FewestPeers).Select(group => group.Middle).ToArray();
        if (middles.Length < 3)
        {
            return double.PositiveInfinity;
        }

        var mean = middles.Average();
        return Math.Max(middles.Sum(middle => (middle - mean) * (middle - mean)) / (middles.Length - 1), .25 * all.Variance);
    }

    private static GroupSpread Drawn(GroupSpread own, GroupSpread all, double between)
    {
        var variance = ((own.Count * own.Variance) + (ScaleShrinkage * all.Variance)) / (own.Count + ScaleShrinkage);
        var error = MedianVariance * variance / own.Count;
        if (double.IsInfinity(between))
        {
            return own with { Variance = variance + error };
        }

        var share = between > 0 ? between / (between + error) : 1;
        return new((share * own.Middle) + ((1 - share) * all.Middle), variance + (between * (1 - share)), own.Count);
    }

    private readonly record struct GroupSpread(double Middle, double Variance, int Count);
}
