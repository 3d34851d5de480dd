namespace SmartSupervision.Analytics.Numerics;

/// <summary>The lower triangle L with L L' equal to a positive definite matrix.</summary>
/// <remarks>A pivot that rounding has made zero or negative is raised to 1e-12 of the largest diagonal cell, so a factor always exists.</remarks>
public sealed class CholeskyFactor
{
    private readonly double[] lower;
    private readonly int size;

    /// <param name="matrix">Row by row; symmetric.</param>
    /// <param name="size">Rows.</param>
    public CholeskyFactor(double[] matrix, int size)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        this.size = size;
        lower = new double[size * size];
        var floor = 1e-300;
        for (var row = 0; row < size; row++)
        {
            floor = Math.Max(floor, 1e-12 * matrix[(row * size) + row]);
        }

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[(row * size) + column]
                    - CrossProducts.Dot(lower.AsSpan(row * size, column), lower.AsSpan(column * size, column));
                lower[(row * size) + column] = row == column
                    ? Math.Sqrt(Math.Max(rest, floor))
                    : rest / lower[(column * size) + column];
            }
        }
    }

    /// <summary>v' M^-1 v, overwriting v by L^-1 v.</summary>
    public double SquaredNorm(Span<double> vector)
    {
        var sum = 0.0;
        for (var row = 0; row < size; row++)
        {
            var rest = vector[row] - CrossProducts.Dot(lower.AsSpan(row * size, row), vector[..row]);
            vector[row] = rest / lower[(row * size) + row];
            sum += vector[row] * vector[row];
        }

        return sum;
    }

    /// <summary>The inverse of the matrix, row by row.</summary>
    public double[] Inverse()
    {
        // Column k of L^-1 by forward substitution, kept as row k so that the products below run along rows.
        var inverseLower = new double[size * size];
        for (var column = 0; column < size; column++)
        {
            var own = inverseLower.AsSpan(column * size, size);
            own[column] = 1 / lower[(column * size) + column];
            for (var row = column + 1; row < size; row++)
            {
                own[row] = -CrossProducts.Dot(lower.AsSpan((row * size) + column, row - column), own[column..row])
                    / lower[(row * size) + row];
            }
        }

        var inverse = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = CrossProducts.Dot(inverseLower.AsSpan((row * size) + row, size - row), inverseLower.AsSpan((column * size) + row, size - row));
                inverse[(row * size) + column] = sum;
                inverse[(column * size) + row] = sum;
            }
        }

        return inverse;
    }
}
