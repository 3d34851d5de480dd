using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.FalseDiscovery;

/// <summary>How the share of true nulls was estimated, and what came out at each threshold tried.</summary>
/// <param name="Share">The share of true nulls, in (0, 1]; null when it cannot be estimated.</param>
/// <param name="Reason">Why there is no share, or <c>Estimated</c>.</param>
/// <param name="Steps">The thresholds tried by the bootstrap choice.</param>
public sealed record NullShareResult(double? Share, string Reason, IReadOnlyList<NullShareStep> Steps);

/// <summary>One threshold of the bootstrap choice.</summary>
/// <param name="Threshold">λ, in (0, 1).</param>
/// <param name="Above">Number of p-values at or above λ.</param>
/// <param name="Share">#{p ≥ λ} / (m(1−λ)).</param>
/// <param name="MeanSquaredError">Its bootstrap mean squared error.</param>
public sealed record NullShareStep(double Threshold, int Above, double Share, double MeanSquaredError);

/// <summary>Estimates the share of tests in which nothing is going on, from the flat right part of their p-values.</summary>
/// <remarks>
/// Storey 2002: π̂₀(λ) = #{p ≥ λ} / (m(1−λ)). The bootstrap choice minimises
/// W/(m²(1−λ)²)·(1−W/m) + (π̂₀−q₁₀)², q₁₀ being the type 7 10 % quantile of the π̂₀(λ). Not to be used under <see cref="SmallestNumberOfTests"/> tests.
/// </remarks>
public static class NullShare
{
    /// <summary>Below this number of tests Storey's correction is not offered.</summary>
    public const int SmallestNumberOfTests = 200;

    private const double FirstThreshold = 0.05;
    private const int NumberOfThresholds = 19;

    /// <summary>The share at one threshold.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    /// <param name="threshold">λ, in [0, 1).</param>
    public static NullShareResult AtThreshold(IReadOnlyList<double?> pValues, double threshold)
    {
        var present = PValueAdjustment.Present(pValues);
        return Refusal(present) ?? Result(Share(present, threshold), []);
    }

    /// <summary>The share at the threshold with the least bootstrap error, of λ = .05, .10 … .95.</summary>
    /// <param name="pValues">p-values, null where missing.</param>
    public static NullShareResult Bootstrap(IReadOnlyList<double?> pValues)
    {
        var present = PValueAdjustment.Present(pValues);
        if (Refusal(present) is { } refusal)
        {
            return refusal;
        }

        var thresholds = Enumerable.Range(0, NumberOfThresholds).Select(step => FirstThreshold + (step * FirstThreshold)).ToArray();
        var shares = thresholds.Select(threshold => Share(present, threshold)).ToArray();
        var lowest = Quantiles.Quantile(shares, 0.1);
        var steps = thresholds.Select((threshold, index) => Step(present, threshold, shares[index], lowest)).ToArray();
        return Result(steps.MinBy(step => step.MeanSquaredError)!.Share, steps);
    }

    private static NullShareStep Step(double[] present, double threshold, double share, double lowest)
    {
        double above = present.Count(p => p >= threshold);
        double count = present.Length;
        var variance = above / (count * count * (1 - threshold) * (1 - threshold)) * (1 - (above / count));
        return new(threshold, (int)above, share, variance + ((share - lowest) * (share - lowest)));
    }

    private static double Share(double[] present, double threshold) =>
        present.Count(p => p >= threshold) / (present.Length * (1 - threshold));

    private static NullShareResult? Refusal(double[] present) =>
        present.Length == 0 || present.Max() < FirstThreshold * NumberOfThresholds ? new(null, "NoLargePValues", []) : null;

    private static NullShareResult Result(double share, IReadOnlyList<NullShareStep> steps) =>
        share <= 0 ? new(null, "ShareNotPositive", steps) : new(Math.Min(1, share), "Estimated", steps);
}
