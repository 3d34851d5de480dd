using MathNet.Numerics.LinearAlgebra;

namespace SmartSupervision.Analytics.Index;

/// <summary>Weights drawn from the data: for information only, never for a published score.</summary>
/// <remarks>Entropy: Shannon; CRITIC: Diakoulaki, Mavrotas and Papayannakis 1995; PCA: squared loadings of the first component, so none is negative.</remarks>
public static class ObjectiveWeights
{
    /// <summary>Entropy per indicator, −Σp ln p/ln n on shares of its min–max values (0·ln 0 = 0); 1 for an indicator without spread.</summary>
    /// <param name="indicators">Complete indicators on a min–max scale from 0, one value per unit.</param>
    public static double[] Entropies(IReadOnlyList<double[]> indicators) => [.. indicators.Select(Entropy)];

    /// <summary>Weights ∝ 1 − entropy; equal when no indicator has spread.</summary>
    public static double[] FromEntropy(IReadOnlyList<double[]> indicators) => Normalise([.. Entropies(indicators).Select(entropy => 1 - entropy)]);

    /// <summary>CRITIC's content per indicator: s·Σ(1 − r) over the others, on 0–1 values after direction; 0 for one without spread.</summary>
    public static (double Deviation, double Content)[] CriticContents(IReadOnlyList<double[]> indicators) =>
        [.. indicators.Select((indicator, index) =>
        {
            var deviation = Math.Sqrt(Coherence.Variance(indicator));
            var conflict = indicators.Where((_, other) => other != index)
                .Select(other => Coherence.Correlation(indicator, other)).Where(correlation => correlation is not null).Sum(correlation => 1 - correlation!.Value);
            return (deviation, deviation * conflict);
        })];

    /// <summary>Weights ∝ CRITIC's content; equal when no indicator has spread.</summary>
    public static double[] FromCritic(IReadOnlyList<double[]> indicators) => Normalise([.. CriticContents(indicators).Select(content => content.Content)]);

    /// <summary>Loadings of the first principal component of the correlation matrix, signed so that their sum is not negative, and its share of variance.</summary>
    /// <param name="indicators">Complete indicators with spread.</param>
    public static (double[] Loadings, double Share) FirstComponent(IReadOnlyList<double[]> indicators)
    {
        var correlations = Matrix<double>.Build.Dense(indicators.Count, indicators.Count,
            (row, column) => row == column ? 1 : Coherence.Correlation(indicators[row], indicators[column]) ?? 0);
        var eigen = correlations.Evd(Symmetricity.Symmetric);
        var last = indicators.Count - 1;
        var loadings = eigen.EigenVectors.Column(last).ToArray();
        var sign = loadings.Sum() < 0 ? -1 : 1;
        return ([.. loadings.Select(loading => sign * loading)], eigen.EigenValues[last].Real / indicators.Count);
    }

    /// <summary>Squared loadings of the first component: they sum to 1.</summary>
    public static double[] FromFirstComponent(IReadOnlyList<double[]> indicators) =>
        [.. FirstComponent(indicators).Loadings.Select(loading => loading * loading)];

    private static double Entropy(double[] indicator)
    {
        var total = indicator.Sum();
        return total == 0 ? 1 : -indicator.Where(value => value > 0).Sum(value => value / total * Math.Log(value / total)) / Math.Log(indicator.Length);
    }

    private static double[] Normalise(double[] weights)
    {
        var total = weights.Sum();
        return total <= 0 ? [.. weights.Select(_ => 1.0 / weights.Length)] : [.. weights.Select(weight => weight / total)];
    }
}
