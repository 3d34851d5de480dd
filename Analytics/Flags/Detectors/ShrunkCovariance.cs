using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Mean and covariance of rows, the covariance drawn towards a multiple of the identity.</summary>
/// <remarks>
/// Ledoit and Wolf: A well-conditioned estimator for large-dimensional covariance matrices, JMVA 2004:
/// C = (1 - s) S + s m I, m = tr S / p, s = min(b, d) / d, d = |S - m I|^2 / p, b = (sum |x|^4 / n - |S|^2) / (n p).
/// </remarks>
internal sealed class ShrunkCovariance
{
    private readonly int width;
    private readonly double[] mean;
    private readonly CholeskyFactor factor;

    /// <param name="values">Row by row.</param>
    /// <param name="width">Columns.</param>
    public ShrunkCovariance(double[] values, int width)
    {
        this.width = width;
        var rows = values.Length / width;
        mean = new double[width];
        for (var place = 0; place < values.Length; place++)
        {
            mean[place % width] += values[place] / rows;
        }

        var centred = new double[values.Length];
        var fourth = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var square = 0.0;
            for (var column = 0; column < width; column++)
            {
                var value = values[(row * width) + column] - mean[column];
                centred[(row * width) + column] = value;
                square += value * value;
            }

            fourth += square * square;
        }

        var covariance = CrossProducts.Of(centred, width);
        for (var cell = 0; cell < covariance.Length; cell++)
        {
            covariance[cell] /= rows;
        }

        Shrink(covariance, fourth, rows);
        factor = new(covariance, width);
    }

    /// <summary>Squared Mahalanobis distances of rows.</summary>
    public double[] Distances(double[] values)
    {
        var distances = new double[values.Length / width];
        Parallel.For(0, distances.Length, row =>
        {
            var difference = new double[width];
            for (var column = 0; column < width; column++)
            {
                difference[column] = values[(row * width) + column] - mean[column];
            }

            distances[row] = factor.SquaredNorm(difference);
        });
        return distances;
    }

    private void Shrink(double[] covariance, double fourth, int rows)
    {
        var trace = 0.0;
        for (var column = 0; column < width; column++)
        {
            trace += covariance[(column * width) + column];
        }

        var target = trace / width;
        var squares = covariance.Sum(cell => cell * cell);
        var spread = (squares - (2 * target * trace) + (width * target * target)) / width;
        var noise = ((fourth / rows) - squares) / ((double)rows * width);
        var share = spread > 0 ? Math.Clamp(noise, 0, spread) / spread : 1;
        for (var cell = 0; cell < covariance.Length; cell++)
        {
            covariance[cell] *= 1 - share;
        }

        // A share of nothing is added so that rows that are all alike still have an inverse.
        var floor = Math.Max(share * target, 1e-12 * Math.Max(target, 1));
        for (var column = 0; column < width; column++)
        {
            covariance[(column * width) + column] += floor;
        }
    }
}
