namespace SmartSupervision.Analytics.Numerics;

/// <summary>Order statistics by quickselect, in linear time and without sorting.</summary>
public static class Selection
{
    /// <summary>The middle value, or the mean of the two middle values; NaN when there is none. The input is left as it is.</summary>
    public static double Median(ReadOnlySpan<double> values) => MedianInPlace(values.ToArray());

    /// <summary>The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996); NaN when there is none.</summary>
    public static double Quantile(ReadOnlySpan<double> values, double share) => QuantileInPlace(values.ToArray(), share);

    /// <summary><see cref="Median"/>, reordering the values.</summary>
    public static double MedianInPlace(Span<double> values)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        var middle = values.Length / 2;
        var upper = Nth(values, middle);
        return values.Length % 2 == 1 ? upper : (upper + Largest(values[..middle])) / 2;
    }

    /// <summary><see cref="Quantile"/>, reordering the values.</summary>
    public static double QuantileInPlace(Span<double> values, double share)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        var place = (values.Length - 1) * Math.Clamp(share, 0, 1);
        var below = (int)Math.Floor(place);
        var lower = Nth(values, below);
        var part = place - below;
        return part <= 0 || below + 1 >= values.Length ? lower : lower + (part * (Smallest(values[(below + 1)..]) - lower));
    }

    /// <summary>1.4826 times the median distance from the median: the standard deviation of normal values. NaN when there is none.</summary>
    /// <param name="values">The values; overwritten by their distances.</param>
    /// <param name="median">Their median.</param>
    public static double DeviationInPlace(Span<double> values, out double median)
    {
        median = MedianInPlace(values);
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = Math.Abs(values[place] - median);
        }

        return 1.4826 * MedianInPlace(values);
    }

    /// <summary>The value that stands at a place of the sorted order; smaller ones end up before it, larger ones after it.</summary>
    /// <remarks>Hoare's selection with the median of three as pivot, so that sorted input costs no more.</remarks>
    public static double Nth(Span<double> values, int place)
    {
        var first = 0;
        var last = values.Length - 1;
        while (first < last)
        {
            var pivot = MiddleOf(values[first], values[(first + last) / 2], values[last]);
            var left = first;
            var right = last;
            while (left <= right)
            {
                while (values[left] < pivot)
                {
                    left++;
                }

                while (values[right] > pivot)
                {
                    right--;
                }

                if (left <= right)
                {
                    (values[left], values[right]) = (values[right], values[left]);
                    left++;
                    right--;
                }
            }

            if (place <= right)
            {
                last = right;
            }
            else if (place >= left)
            {
                first = left;
            }
            else
            {
                break;
            }
        }

        return values[place];
    }

    private static double MiddleOf(double a, double b, double c) =>
        a < b ? (b < c ? b : Math.Max(a, c)) : (a < c ? a : Math.Max(b, c));

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = values[0];
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    private static double Smallest(ReadOnlySpan<double> values)
    {
        var smallest = values[0];
        foreach (var value in values)
        {
            smallest = Math.Min(smallest, value);
        }

        return smallest;
    }
}
