using Microsoft.ML;
using Microsoft.ML.Data;
using SmartSupervision.Analytics.Flags.Detectors;

namespace SmartSupervision.Analytics.Flags.MLNet;

/// <summary>ML.NET's spikes by singular spectrum analysis: each row is a series; its score is the largest surprise of the last three points.</summary>
/// <remarks>Microsoft.ML.TimeSeries 4.x, <c>DetectSpikeBySsa</c>; output per point: alert, raw score, p. Score: -ln p. Needs sixteen columns; shorter rows score 0.</remarks>
public sealed class SsaSpikeDetector : IDetector
{
    private const int FewestPoints = 16;
    private const int LastPoints = 3;
    private const double Confidence = 95;
    private const double SmallestProbability = 1e-12;

    /// <inheritdoc/>
    public string Name => "ssaspike";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scores = new double[table.Rows];
        var points = table.Columns.Count;
        if (points < FewestPoints)
        {
            return scores;
        }

        // The window of a season must be under half of what is learnt from.
        var season = Math.Min(12, (points / 2) - 1);
        var context = new MLContext(0);
        for (var row = 0; row < table.Rows; row++)
        {
            var data = MlNetTable.Series(context, table, row);
            var found = context.Transforms.DetectSpikeBySsa("Prediction", MlNetTable.Value, Confidence, points / 2, points, season).Fit(data).Transform(data);
            scores[row] = found.GetColumn<double[]>("Prediction").TakeLast(LastPoints).Max(point => -Math.Log(Math.Max(point[2], SmallestProbability)));
        }

        return scores;
    }
}
