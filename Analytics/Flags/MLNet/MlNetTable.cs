using Microsoft.ML;
using Microsoft.ML.Data;
using SmartSupervision.Analytics.Flags.Detectors;

namespace SmartSupervision.Analytics.Flags.MLNet;

/// <summary>Hands tables and series to ML.NET and reads its columns back. Compiled only with <c>-p:UseMLNet=true</c>.</summary>
internal static class MlNetTable
{
    /// <summary>The name of the column of features.</summary>
    public const string Features = nameof(Row.Features);

    /// <summary>The name of the column of a series' values.</summary>
    public const string Value = nameof(Point.Value);

    /// <summary>The rows of a table as vectors of known width, which the trainers ask for.</summary>
    public static IDataView Of(MLContext context, FeatureTable table)
    {
        var width = table.Columns.Count;
        var definition = SchemaDefinition.Create(typeof(Row));
        definition[Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var values = table.ByRow();
        var rows = Enumerable.Range(0, table.Rows)
            .Select(row => new Row { Features = [.. values.Skip(row * width).Take(width).Select(value => (float)value)] })
            .ToList();
        return context.Data.LoadFromEnumerable(rows, definition);
    }

    /// <summary>One row of a table as a series over its columns, in single precision.</summary>
    public static IDataView Series(MLContext context, FeatureTable table, int row) =>
        context.Data.LoadFromEnumerable(table.Columns.Select(column => new Point { Value = (float)column[row] }).ToList());

    /// <summary>The same in double precision.</summary>
    public static IDataView DoubleSeries(MLContext context, FeatureTable table, int row) =>
        context.Data.LoadFromEnumerable(table.Columns.Select(column => new DoublePoint { Value = column[row] }).ToList());

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Point
    {
        public float Value { get; set; }
    }

    private sealed class DoublePoint
    {
        public double Value { get; set; }
    }
}
