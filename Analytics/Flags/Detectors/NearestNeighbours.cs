using System.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>The nearest rows of each row by Euclidean distance, the row itself left out.</summary>
/// <remarks>Exhaustive search over rows in float blocks; ties are broken by the earlier row, so the result is the same on any thread count.</remarks>
internal sealed class NearestNeighbours
{
    private readonly float[] points;
    private readonly int width;

    /// <param name="table">Scaled columns.</param>
    /// <param name="references">Rows that may be neighbours.</param>
    /// <param name="count">Neighbours per row; fewer when there are fewer references.</param>
    public NearestNeighbours(FeatureTable table, int[] references, int count)
    {
        width = table.Columns.Count;
        points = [.. table.ByRow().Select(value => (float)value)];
        Count = Math.Min(count, references.Length - 1);
        Rows = new int[table.Rows][];
        Distances = new double[table.Rows][];
        Parallel.For(0, table.Rows, row => Find(row, references));
    }

    /// <summary>Neighbours per row.</summary>
    public int Count { get; }

    /// <summary>The neighbours of each row, nearest first.</summary>
    public int[][] Rows { get; }

    /// <summary>Their distances.</summary>
    public double[][] Distances { get; }

    private void Find(int row, int[] references)
    {
        var nearest = new int[Count];
        var squares = new float[Count];
        Array.Fill(squares, float.MaxValue);
        var own = points.AsSpan(row * width, width);
        foreach (var other in references)
        {
            if (other == row)
            {
                continue;
            }

            var square = Square(own, points.AsSpan(other * width, width));
            if (square < squares[^1])
            {
                Insert(nearest, squares, other, square);
            }
        }

        Rows[row] = nearest;
        Distances[row] = [.. squares.Select(square => Math.Sqrt(square))];
    }

    private static float Square(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var lanes = Vector<float>.Count;
        var sum = Vector<float>.Zero;
        var place = 0;
        for (; place <= a.Length - lanes; place += lanes)
        {
            var difference = new Vector<float>(a[place..]) - new Vector<float>(b[place..]);
            sum += difference * difference;
        }

        var total = Vector.Sum(sum);
        for (; place < a.Length; place++)
        {
            total += (a[place] - b[place]) * (a[place] - b[place]);
        }

        return total;
    }

    private static void Insert(int[] nearest, float[] squares, int row, float square)
    {
        var place = squares.Length - 1;
        while (place > 0 && squares[place - 1] > square)
        {
            squares[place] = squares[place - 1];
            nearest[place] = nearest[place - 1];
            place--;
        }

        squares[place] = square;
        nearest[place] = row;
    }
}
