using Microsoft.ML;
using Microsoft.ML.Data;
using SmartSupervision.Analytics.Flags.Detectors;

namespace SmartSupervision.Analytics.Flags.MLNet;

/// <summary>ML.NET's randomized principal components: how much of a row lies outside the first components.</summary>
/// <remarks>Microsoft.ML 4.x, <c>AnomalyDetection.Trainers.RandomizedPca</c>; columns are brought to one scale before. Score: relative residual, higher is stranger.</remarks>
public sealed class RandomizedPcaDetector : IDetector
{
    private const int MostComponents = 20;
    private const int Seed = 7;

    /// <inheritdoc/>
    public string Name => "randomizedpca";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var context = new MLContext(Seed);
        var data = MlNetTable.Of(context, table.Map(ColumnScaling.StandardiseRobustly));
        var rank = Math.Clamp(table.Columns.Count - 1, 1, MostComponents);
        var trainer = context.AnomalyDetection.Trainers.RandomizedPca(featureColumnName: MlNetTable.Features, rank: rank, seed: Seed);
        var scored = trainer.Fit(data).Transform(data);
        return [.. scored.GetColumn<float>("Score").Select(score => (double)score)];
    }
}
