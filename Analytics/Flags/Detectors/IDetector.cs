namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Says how strange each row of a table is among the others.</summary>
/// <remarks>A detector gives scores only. Thresholds and labels are set apart from it, by <see cref="ScoreThreshold"/> and <see cref="TabularScreening"/>.</remarks>
public interface IDetector
{
    /// <summary>The short name under which the detector is chosen and reported.</summary>
    string Name { get; }

    /// <summary>One score per row; higher is stranger. Scores of different detectors have different scales.</summary>
    /// <param name="table">At least two rows and one column, all values finite.</param>
    double[] Score(FeatureTable table);
}

/// <summary>A detector whose score is a sum over columns, so that the terms explain it exactly.</summary>
/// <remarks>For a sum of functions of one column each, the terms are the Shapley values up to their means.</remarks>
public interface IAdditiveDetector : IDetector
{
    /// <summary>The terms of each column: terms[column][row]; their sum over columns is the score.</summary>
    /// <param name="table">At least two rows and one column, all values finite.</param>
    double[][] Terms(FeatureTable table);
}
