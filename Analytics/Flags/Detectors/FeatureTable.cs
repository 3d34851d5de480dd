namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>Rows to be compared and the columns they are compared by; every value is a finite number.</summary>
/// <remarks>Built by <see cref="TabularScreening"/>, which sets aside what cannot be judged, so that no detector meets a missing value.</remarks>
public sealed class FeatureTable
{
    /// <summary>Takes columns of equal length.</summary>
    /// <param name="columns">One array per column, each with one finite value per row.</param>
    public FeatureTable(IReadOnlyList<double[]> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = columns;
        Rows = columns.Count == 0 ? 0 : columns[0].Length;
    }

    /// <summary>The columns, each with one value per row.</summary>
    public IReadOnlyList<double[]> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The same rows with each column passed through a function.</summary>
    /// <param name="change">From the values of a column to its new values.</param>
    public FeatureTable Map(Func<double[], double[]> change) => new([.. Columns.Select(change)]);

    /// <summary>The values row by row, for methods that measure distances: row * columns + column.</summary>
    public double[] ByRow()
    {
        var width = Columns.Count;
        var values = new double[Rows * width];
        for (var column = 0; column < width; column++)
        {
            for (var row = 0; row < Rows; row++)
            {
                values[(row * width) + column] = Columns[column][row];
            }
        }

        return values;
    }
}
