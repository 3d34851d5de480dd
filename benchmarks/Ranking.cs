namespace SmartSupervision.Benchmarks;

/// <summary>How well scores rank true cases first.</summary>
public static class Ranking
{
    /// <summary>The chance that a true case scores above a false one, ties counted half; NaN when there are no cases of a kind.</summary>
    public static double AreaUnderCurve(double[] scores, bool[] truth)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(row => scores[row]).ToArray();
        double positives = truth.Count(isTrue => isTrue);
        double negatives = truth.Length - positives;
        var rankSum = 0.0;
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            var inTie = 0;
            for (; end < order.Length && scores[order[end]] == scores[order[start]]; end++)
            {
                inTie += truth[order[end]] ? 1 : 0;
            }

            rankSum += inTie * (start + end + 1) / 2.0;
            start = end;
        }

        return positives == 0 || negatives == 0 ? double.NaN : (rankSum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    /// <summary>Average precision: the sum over distinct scores of the gain in recall times the precision there; NaN without true cases.</summary>
    public static double AveragePrecision(double[] scores, bool[] truth)
    {
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(row => scores[row]).ToArray();
        double positives = truth.Count(isTrue => isTrue);
        var found = 0.0;
        var sum = 0.0;
        for (var start = 0; start < order.Length;)
        {
            var before = found;
            var end = start;
            for (; end < order.Length && scores[order[end]] == scores[order[start]]; end++)
            {
                found += truth[order[end]] ? 1 : 0;
            }

            sum += (found - before) / positives * (found / end);
            start = end;
        }

        return positives == 0 ? double.NaN : sum;
    }
}
