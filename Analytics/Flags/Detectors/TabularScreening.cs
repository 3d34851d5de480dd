using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Applies a detector to an ad-hoc table and labels its rows; what cannot be judged says why.</summary>
public static class TabularScreening
{
    /// <summary>Fewer complete rows than this are not compared.</summary>
    public const int FewestRows = 10;

    /// <summary>Judges every row.</summary>
    /// <remarks>
    /// Reasons: <c>MissingValue</c> (the row has a missing or infinite value: it is never called ordinary), <c>TooFewRows</c>,
    /// <c>AllEqual</c> (no column varies), <c>BeyondThreshold</c> and <c>WithinThreshold</c>. The strength is the detector's score.
    /// </remarks>
    /// <param name="columns">One array per column, each with one value per row; NaN is missing.</param>
    /// <param name="detector">Gives the scores.</param>
    /// <param name="threshold">Gives the limit.</param>
    public static IReadOnlyList<Finding> Judge(IReadOnlyList<double[]> columns, IDetector detector, ScoreThreshold threshold)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(threshold);
        var rows = columns.Count == 0 ? 0 : columns[0].Length;
        var complete = Enumerable.Range(0, rows).Where(row => columns.All(column => double.IsFinite(column[row]))).ToArray();
        var findings = Enumerable.Repeat(NotJudged("MissingValue"), rows).ToArray();
        var varying = columns.Select(column => complete.Select(row => column[row]).ToArray())
            .Where(column => column.Length > 0 && column.Any(value => value != column[0])).ToArray();
        var reason = complete.Length < FewestRows ? "TooFewRows" : varying.Length == 0 ? "AllEqual" : null;
        var scores = reason is null ? detector.Score(new(varying)) : [];
        var limit = reason is null ? threshold.Limit(scores) : 0;
        for (var place = 0; place < complete.Length; place++)
        {
            findings[complete[place]] = reason is not null ? NotJudged(reason)
                : scores[place] > limit ? new(Verdict.Deviates, scores[place], "BeyondThreshold")
                : new(Verdict.Ordinary, scores[place], "WithinThreshold");
        }

        return findings;
    }

    private static Finding NotJudged(string reason) => new(Verdict.NotJudged, null, reason);
}
