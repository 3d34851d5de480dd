namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>Statistics of the course of one item of one unit, oldest month first; NaN marks a missing month.</summary>
internal static class CourseStatistics
{
    private const float Clip = 6;
    private const float VarianceClip = 5;
    private const int RampMonths = 15;

    /// <summary>Sum of the last months over the square root of their number: a level that has shifted.</summary>
    public static float Shift(ReadOnlySpan<float> course, int months)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in course[^months..])
        {
            if (!float.IsNaN(value))
            {
                sum += Math.Clamp(value, -Clip, Clip);
                count++;
            }
        }

        return count == 0 ? float.NaN : (float)(sum / Math.Sqrt(count));
    }

    /// <summary>Weights of a ramp over the last 15 months, centred over all months.</summary>
    public static double[] RampWeights(int months)
    {
        var weights = Enumerable.Range(0, months).Select(month => Math.Max(0, month - (months - RampMonths) + 1.0)).ToArray();
        var mean = weights.Average();
        return [.. weights.Select(weight => weight - mean)];
    }

    /// <summary>The course times the ramp, over the root of the weights' squares where it was reported: a slow drift.</summary>
    public static float Ramp(ReadOnlySpan<float> course, double[] weights)
    {
        var (sum, norm) = (0.0, 0.0);
        for (var month = 0; month < weights.Length; month++)
        {
            if (!float.IsNaN(course[month]))
            {
                sum += Math.Clamp(course[month], -Clip, Clip) * weights[month];
                norm += weights[month] * weights[month];
            }
        }

        return norm > 0 ? (float)(sum / Math.Sqrt(norm)) : float.NaN;
    }

    /// <summary>The largest of the last three months, whichever its sign.</summary>
    public static float Spike(ReadOnlySpan<float> course)
    {
        var largest = float.NaN;
        foreach (var value in course[^3..])
        {
            if (!float.IsNaN(value) && (float.IsNaN(largest) || Math.Abs(value) > Math.Abs(largest)))
            {
                largest = value;
            }
        }

        return largest;
    }

    /// <summary>ln((sum of squares about the mean + 0.05 k) / (k - 1)); needs 4 months.</summary>
    public static float LogVariance(ReadOnlySpan<float> course)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        foreach (var value in course)
        {
            if (!float.IsNaN(value))
            {
                var clipped = Math.Clamp(value, -VarianceClip, VarianceClip);
                sum += clipped;
                squares += clipped * clipped;
                count++;
            }
        }

        return count < 4 ? float.NaN : (float)Math.Log((Math.Max(squares - (sum * sum / count), 0) + (.05 * count)) / (count - 1));
    }

    /// <summary>(sum e yhat - sum yhat^2) / sqrt(sum yhat^2 + 0.5): low when the item no longer moves with the others.</summary>
    public static float CoMovement(ReadOnlySpan<float> course, ReadOnlySpan<float> predicted)
    {
        var (products, squares, count) = (0.0, 0.0, 0);
        for (var month = 0; month < course.Length; month++)
        {
            if (!float.IsNaN(course[month]))
            {
                var expected = Math.Clamp(predicted[month], -3, 3);
                products += Math.Clamp(course[month], -4, 4) * expected;
                squares += expected * expected;
                count++;
            }
        }

        return count == 0 ? float.NaN : (float)((products - squares) / Math.Sqrt(squares + .5));
    }
}
