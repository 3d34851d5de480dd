using System.Numerics;

namespace SmartSupervision.Analytics.Numerics;

/// <summary>Sums of products of columns: X'X.</summary>
public static class CrossProducts
{
    private const int BlockRows = 512;

    /// <summary>X'X of rows that lie one after another. Blocks of rows are summed in their order, so the result does not depend on threads.</summary>
    /// <param name="values">Row by row.</param>
    /// <param name="width">Columns.</param>
    public static double[] Of(double[] values, int width)
    {
        ArgumentNullException.ThrowIfNull(values);
        var rows = values.Length / Math.Max(width, 1);
        var blocks = (rows + BlockRows - 1) / BlockRows;
        var parts = new double[blocks][];
        Parallel.For(0, blocks, block => parts[block] = Block(values, width, block * BlockRows, Math.Min(rows, (block + 1) * BlockRows)));
        var sums = new double[width * width];
        foreach (var part in parts)
        {
            for (var cell = 0; cell < sums.Length; cell++)
            {
                sums[cell] += part[cell];
            }
        }

        return sums;
    }

    private static double[] Block(double[] values, int width, int first, int end)
    {
        var sums = new double[width * width];
        for (var row = first; row < end; row++)
        {
            var own = values.AsSpan(row * width, width);
            for (var column = 0; column < width; column++)
            {
                if (own[column] != 0)
                {
                    AddScaled(sums.AsSpan(column * width, width), own, own[column]);
                }
            }
        }

        return sums;
    }

    /// <summary>sums += factor * values.</summary>
    public static void AddScaled(Span<double> sums, ReadOnlySpan<double> values, double factor)
    {
        var lanes = Vector<double>.Count;
        var place = 0;
        for (; place <= sums.Length - lanes; place += lanes)
        {
            (new Vector<double>(sums[place..]) + (new Vector<double>(values[place..]) * factor)).CopyTo(sums[place..]);
        }

        for (; place < sums.Length; place++)
        {
            sums[place] += values[place] * factor;
        }
    }

    /// <summary>The sum of products of two vectors of equal length.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var lanes = Vector<double>.Count;
        var sum = Vector<double>.Zero;
        var place = 0;
        for (; place <= left.Length - lanes; place += lanes)
        {
            sum += new Vector<double>(left[place..]) * new Vector<double>(right[place..]);
        }

        var total = Vector.Sum(sum);
        for (; place < left.Length; place++)
        {
            total += left[place] * right[place];
        }

        return total;
    }
}
