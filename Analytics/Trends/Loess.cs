namespace SmartSupervision.Analytics.Trends;

/// <summary>How a local regression is run.</summary>
/// <param name="Window">Number of neighbours, odd.</param>
/// <param name="Degree">0 local mean, 1 local line.</param>
/// <param name="Jump">The fit is made at every so many points and joined by lines between.</param>
internal sealed record LoessSettings(int Window, int Degree, int Jump);

/// <summary>Local regression on equally spaced points, with tricube weights.</summary>
/// <remarks>Cleveland, Cleveland, McRae and Terpenning 1990, section 2; positions are counted from 1.</remarks>
internal static class Loess
{
    public static double[] Smooth(ReadOnlySpan<double> values, LoessSettings settings, double[]? robustness)
    {
        var count = values.Length;
        var smooth = new double[count];
        if (count < 2)
        {
            values.CopyTo(smooth);
            return smooth;
        }

        var jump = Math.Min(settings.Jump, count - 1);
        var (left, right) = (1, Math.Min(settings.Window, count));
        for (var position = 1; position <= count; position += jump)
        {
            (left, right) = Neighbours(position, count, settings.Window);
            smooth[position - 1] = At(values, settings, position, left, right, robustness) ?? values[position - 1];
        }

        if (jump > 1)
        {
            Join(values, smooth, settings, jump, left, right, robustness);
        }

        return smooth;
    }

    /// <summary>The fit at a position, which may lie outside the data; null when all weights vanish.</summary>
    public static double? At(ReadOnlySpan<double> values, LoessSettings settings, double position, int left, int right, double[]? robustness)
    {
        double range = values.Length - 1;
        var bandwidth = Math.Max(position - left, right - position);
        if (settings.Window > values.Length)
        {
            bandwidth += (settings.Window - values.Length) / 2;
        }

        var weights = new double[right - left + 1];
        var total = Weigh(weights, position, left, bandwidth, robustness);
        if (total <= 0)
        {
            return null;
        }

        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] /= total;
        }

        if (bandwidth > 0 && settings.Degree > 0)
        {
            Tilt(weights, position, left, range);
        }

        var fit = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            fit += weights[index] * values[left - 1 + index];
        }

        return fit;
    }

    private static (int Left, int Right) Neighbours(int position, int count, int window)
    {
        if (window >= count)
        {
            return (1, count);
        }

        var half = (window + 1) / 2;
        var left = Math.Clamp(position - half + 1, 1, count - window + 1);
        return (left, left + window - 1);
    }

    private static double Weigh(double[] weights, double position, int left, double bandwidth, double[]? robustness)
    {
        var total = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            var distance = Math.Abs(left + index - position);
            if (distance > 0.999 * bandwidth)
            {
                continue;
            }

            var cube = 1 - Math.Pow(distance / bandwidth, 3);
            weights[index] = distance <= 0.001 * bandwidth ? 1 : cube * cube * cube;
            weights[index] *= robustness?[left - 1 + index] ?? 1;
            total += weights[index];
        }

        return total;
    }

    // Turns weights of a local mean into those of a local line.
    private static void Tilt(double[] weights, double position, int left, double range)
    {
        var mean = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            mean += weights[index] * (left + index);
        }

        var spread = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            spread += weights[index] * (left + index - mean) * (left + index - mean);
        }

        if (Math.Sqrt(spread) <= 0.001 * range)
        {
            return;
        }

        var slope = (position - mean) / spread;
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] *= (slope * (left + index - mean)) + 1;
        }
    }

    private static void Join(ReadOnlySpan<double> values, double[] smooth, LoessSettings settings, int jump, int left, int right, double[]? robustness)
    {
        var last = 1;
        for (; last + jump <= values.Length; last += jump)
        {
            Line(smooth, last, last + jump);
        }

        if (last != values.Length)
        {
            smooth[^1] = At(values, settings, values.Length, left, right, robustness) ?? values[^1];
            Line(smooth, last, values.Length);
        }
    }

    private static void Line(double[] smooth, int from, int to)
    {
        var step = (smooth[to - 1] - smooth[from - 1]) / (to - from);
        for (var position = from + 1; position < to; position++)
        {
            smooth[position - 1] = smooth[from - 1] + (step * (position - from));
        }
    }
}
