using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>One statistic of all units in all windows, by row * columns + column; the judged window's rows come first. NaN is not available.</summary>
/// <param name="rows">Windows times units.</param>
/// <param name="columns">Items or dimensions.</param>
internal sealed class StatisticTable(int rows, int columns)
{
    private const double LeastScale = .5;
    private const int MostCells = 1000000;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float[] Values { get; } = new float[rows * columns];

    private readonly Dictionary<byte, TailMap> maps = [];
    private double[]? medians;
    private double[]? scales;

    /// <summary>What a value would be mapped to in a column and class, once the table has been.</summary>
    public float Mapped(float raw, int column, byte own)
    {
        var value = medians is null || scales is null ? raw : (float)((raw - medians[column]) / scales[column]);
        return maps.TryGetValue(own, out var map) ? (float)map.Apply(value) : value;
    }

    /// <summary>Puts all columns on one robust scale: (x - median) / 1.4826 MAD, or the 10-90 % range / 2.563 where that is 0.</summary>
    /// <remarks>No scale is taken under half the middle one: where nearly all units are equal, the first that is not would stand out without end.</remarks>
    public void Standardise()
    {
        var buffer = new double[Rows];
        medians = new double[Columns];
        scales = new double[Columns];
        for (var column = 0; column < Columns; column++)
        {
            var count = Gather(column, buffer);
            var scale = Selection.DeviationInPlace(buffer.AsSpan(0, count), out var median);
            if (scale <= 1e-9 && count > 0)
            {
                count = Gather(column, buffer);
                var values = buffer.AsSpan(0, count);
                scale = (Selection.QuantileInPlace(values, .9) - Selection.QuantileInPlace(values, .1)) / 2.563;
            }

            (medians[column], scales[column]) = (median, scale > 1e-9 ? scale : 1);
        }

        var least = LeastScale * Selection.Median(scales);
        for (var column = 0; column < Columns; column++)
        {
            scales[column] = Math.Max(scales[column], least);
        }

        for (var cell = 0; cell < Values.Length; cell++)
        {
            Values[cell] = (float)((Values[cell] - medians[cell % Columns]) / scales[cell % Columns]);
        }
    }

    /// <summary>Maps the cells of each class to standard normal values by a tail map of their own.</summary>
    /// <param name="classes">The class of each cell of the first units; later windows repeat them.</param>
    /// <param name="tail">Share of cells beyond which a tail is fitted.</param>
    /// <param name="censored">Share of cells, the outermost, whose size is not believed.</param>
    public void MapTails(byte[] classes, double tail, double censored)
    {
        foreach (var own in classes.Distinct().Order().ToArray())
        {
            var map = TailMap.Fit(Sample(classes, own), tail, censored);
            maps[own] = map;
            for (var cell = 0; cell < Values.Length; cell++)
            {
                if (classes[cell % classes.Length] == own)
                {
                    Values[cell] = (float)map.Apply(Values[cell]);
                }
            }
        }
    }

    /// <summary>The finite values of a class; of very many, evenly spaced units.</summary>
    private double[] Sample(byte[] classes, byte own)
    {
        var stride = Math.Max(1, Values.Length / MostCells);
        var sample = new List<double>(Math.Min(MostCells, Values.Length));
        for (var row = 0; row < Rows; row += stride)
        {
            for (var cell = row * Columns; cell < (row + 1) * Columns; cell++)
            {
                if (classes[cell % classes.Length] == own && float.IsFinite(Values[cell]))
                {
                    sample.Add(Values[cell]);
                }
            }
        }

        return [.. sample];
    }

    private int Gather(int column, double[] into)
    {
        var count = 0;
        for (var cell = column; cell < Values.Length; cell += Columns)
        {
            if (!float.IsNaN(Values[cell]))
            {
                into[count++] = Values[cell];
            }
        }

        return count;
    }
}
