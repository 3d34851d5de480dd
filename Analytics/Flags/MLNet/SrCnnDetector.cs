using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.TimeSeries;
using SmartSupervision.Analytics.Flags.Detectors;

namespace SmartSupervision.Analytics.Flags.MLNet;

/// <summary>ML.NET's spectral residual: each row is a series over the columns in order of time; its score is the largest of the last three points.</summary>
/// <remarks>Microsoft.ML.TimeSeries 4.x, <c>DetectEntireAnomalyBySrCnn</c>; output per point: alert, raw score, magnitude. Needs twelve columns; shorter rows score 0.</remarks>
public sealed class SrCnnDetector : IDetector
{
    private const int FewestPoints = 12;
    private const int LastPoints = 3;
    private const double Threshold = .3;
    private const double Sensitivity = 99;

    /// <inheritdoc/>
    public string Name => "srcnn";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scores = new double[table.Rows];
        if (table.Columns.Count < FewestPoints)
        {
            return scores;
        }

        var context = new MLContext(0);
        for (var row = 0; row < table.Rows; row++)
        {
            var found = context.AnomalyDetection.DetectEntireAnomalyBySrCnn(
                MlNetTable.DoubleSeries(context, table, row), "Prediction", MlNetTable.Value, Threshold, table.Columns.Count, Sensitivity, SrCnnDetectMode.AnomalyOnly);
            scores[row] = found.GetColumn<double[]>("Prediction").TakeLast(LastPoints).Max(point => point[1]);
        }

        return scores;
    }
}
