using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Scores;

/// <summary>The score of one dimension of one unit in one month, before it is compared with peers.</summary>
/// <remarks>
/// Weighted arithmetic mean of the item scores present, over applicable scored items, shown when at least two thirds of the applicable
/// weight is present (methods.md section 1.2: coverage by weight). Missing items stay missing; they are never filled.
/// </remarks>
/// <param name="Value">0 to 100; null is 数据不足.</param>
/// <param name="Coverage">Share of the applicable weight that is present; 0 when nothing applies.</param>
/// <param name="ItemsPresent">Items with a score.</param>
/// <param name="ItemsApplicable">Applicable scored items.</param>
public readonly record struct DimensionScore(double? Value, double Coverage, int ItemsPresent, int ItemsApplicable)
{
    /// <summary>Guards the comparison with a share such as 2/3 against the last bit.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Sums up applicable items: a null score is a missing one.</summary>
    public static DimensionScore Of(ReadOnlySpan<double?> scores, ReadOnlySpan<double> weights, double shownShare)
    {
        var applicable = 0.0;
        var present = 0.0;
        var count = 0;
        for (var index = 0; index < scores.Length; index++)
        {
            applicable += weights[index];
            if (scores[index] is not null)
            {
                present += weights[index];
                count++;
            }
        }

        var coverage = applicable > 0 ? present / applicable : 0;
        var isShown = present > 0 && coverage >= shownShare - Tolerance;
        return new(isShown ? WeightedMeans.Arithmetic(scores, weights) : null, coverage, count, scores.Length);
    }
}
