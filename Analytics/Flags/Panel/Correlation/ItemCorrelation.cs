using MathNet.Numerics.LinearAlgebra;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Correlation;

/// <summary>How items move together: correlations of clipped values, drawn towards one value inside dimensions and one between them.</summary>
/// <remarks>
/// R = pairwise correlation of values clipped at 3. Target: with s the polarity, s_j s_k times the mean of s_j s_k r_jk over pairs in one
/// dimension, respectively in two; 0 for items without polarity. Share of the target: sum (1 - r^2)^2 / n over sum (r - target)^2
/// (Schaefer and Strimmer, 2005), at least 2 %; eigenvalues at least 0.02. With a hundred units and 75 items the raw matrix has no inverse
/// worth the name; the target has two parameters.
/// </remarks>
internal static class ItemCorrelation
{
    private const double LeastShrinkage = .02;
    private const double SmallestEigenvalue = .02;

    /// <param name="panel">Gives dimensions and polarity.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="read">Writes one row of values, one per item, NaN where missing.</param>
    /// <param name="repeats">Neighbouring rows that say the same: 1 for independent rows.</param>
    public static double[] Of(DeviationPanel panel, int rows, Action<int, float[]> read, double repeats)
    {
        var width = panel.Items.Count;
        var (products, pairs) = Accumulate(width, rows, read);
        var correlation = new double[width * width];
        for (var row = 0; row < width; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var scale = Math.Sqrt(Variance(products, pairs, width, row) * Variance(products, pairs, width, column));
                var cell = (row * width) + column;
                correlation[cell] = row == column ? 1 : pairs[cell] < 3 ? 0 : Math.Clamp(products[cell] / pairs[cell] / scale, -1, 1);
            }
        }

        Shrink(panel, correlation, pairs, repeats);
        return Floor(correlation, width);
    }

    private static double Variance(double[] products, double[] pairs, int width, int item) =>
        Math.Max(products[(item * width) + item] / Math.Max(pairs[(item * width) + item], 1), 1e-9);

    private static (double[] Products, double[] Pairs) Accumulate(int width, int rows, Action<int, float[]> read)
    {
        const int block = 512;
        var blocks = (rows + block - 1) / block;
        var parts = new (double[] Products, double[] Pairs)[blocks];
        Parallel.For(0, blocks, part =>
        {
            var count = Math.Min(block, rows - (part * block));
            var values = new double[count * width];
            var known = new double[count * width];
            var row = new float[width];
            for (var place = 0; place < count; place++)
            {
                read((part * block) + place, row);
                for (var item = 0; item < width; item++)
                {
                    values[(place * width) + item] = float.IsNaN(row[item]) ? 0 : Math.Clamp(row[item], -3, 3);
                    known[(place * width) + item] = float.IsNaN(row[item]) ? 0 : 1;
                }
            }

            parts[part] = (CrossProducts.Of(values, width), CrossProducts.Of(known, width));
        });
        var products = new double[width * width];
        var pairs = new double[width * width];
        foreach (var part in parts)
        {
            CrossProducts.AddScaled(products, part.Products, 1);
            CrossProducts.AddScaled(pairs, part.Pairs, 1);
        }

        return (products, pairs);
    }

    private static void Shrink(DeviationPanel panel, double[] correlation, double[] pairs, double repeats)
    {
        var width = panel.Items.Count;
        var target = Target(panel, correlation);
        var (noise, distance) = (0.0, 0.0);
        for (var cell = 0; cell < correlation.Length; cell++)
        {
            if (cell / width != cell % width)
            {
                var free = 1 - (correlation[cell] * correlation[cell]);
                noise += pairs[cell] > 0 ? Math.Min(free * free * repeats / pairs[cell], 1) : 0;
                distance += (correlation[cell] - target[cell]) * (correlation[cell] - target[cell]);
            }
        }

        var share = distance > 0 ? Math.Clamp(noise / distance, LeastShrinkage, 1) : 1;
        for (var cell = 0; cell < correlation.Length; cell++)
        {
            correlation[cell] = ((1 - share) * correlation[cell]) + (share * target[cell]);
        }
    }

    private static double[] Target(DeviationPanel panel, double[] correlation)
    {
        var width = panel.Items.Count;
        var sums = new double[2];
        var counts = new double[2];
        foreach (var (row, column, sign, place) in Pairs(panel))
        {
            sums[place] += sign * correlation[(row * width) + column];
            counts[place] += Math.Abs(sign);
        }

        // Two parameters of a valid equicorrelation: never negative, and no closer between dimensions than inside them.
        var inside = counts[0] > 0 ? Math.Max(sums[0] / counts[0], 0) : 0;
        var between = counts[1] > 0 ? Math.Clamp(sums[1] / counts[1], 0, inside) : 0;
        var target = new double[correlation.Length];
        foreach (var (row, column, sign, place) in Pairs(panel))
        {
            target[(row * width) + column] = sign * (place == 0 ? inside : between);
        }

        for (var item = 0; item < width; item++)
        {
            target[(item * width) + item] = 1;
        }

        return target;
    }

    private static IEnumerable<(int Row, int Column, int Sign, int Place)> Pairs(DeviationPanel panel)
    {
        for (var row = 0; row < panel.Items.Count; row++)
        {
            for (var column = 0; column < panel.Items.Count; column++)
            {
                var (first, second) = (panel.Items[row], panel.Items[column]);
                if (row != column)
                {
                    yield return (row, column, first.Polarity * second.Polarity, first.Dimension == second.Dimension ? 0 : 1);
                }
            }
        }
    }

    private static double[] Floor(double[] correlation, int width)
    {
        if (width == 0)
        {
            return correlation;
        }

        var matrix = Matrix<double>.Build.Dense(width, width, correlation);
        var eigen = matrix.Evd(Symmetricity.Symmetric);
        if (eigen.EigenValues.All(value => value.Real >= SmallestEigenvalue))
        {
            return correlation;
        }

        var raised = eigen.EigenValues.Map(value => Math.Max(value.Real, SmallestEigenvalue));
        var vectors = eigen.EigenVectors;
        var floored = vectors * Matrix<double>.Build.DenseOfDiagonalVector(raised.Map(value => value)) * vectors.Transpose();
        return floored.ToRowMajorArray();
    }
}
