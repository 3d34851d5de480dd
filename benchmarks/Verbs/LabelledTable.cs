using System.Globalization;
using SmartSupervision.Analytics.Flags.Detectors;

namespace SmartSupervision.Benchmarks.Verbs;

/// <summary>A table of numbers whose last column says which rows are the strange ones.</summary>
public sealed record LabelledTable(string Name, FeatureTable Features, bool[] Labels)
{
    /// <summary>Reads a CSV file; null when its last column is not <c>label</c> or a value is not a number.</summary>
    public static LabelledTable? Read(string path)
    {
        using var reader = new StreamReader(path);
        var header = reader.ReadLine()?.Split(',') ?? [];
        if (header.Length < 2 || header[^1].Trim().Trim('"') != "label")
        {
            return null;
        }

        var columns = header.Select(_ => new List<double>()).ToArray();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !TryAdd(columns, line))
            {
                Console.Error.WriteLine($"{path}: not a number in: {line}");
                return null;
            }
        }

        double[][] features = [.. columns[..^1].Select(column => column.ToArray())];
        return new(NameOf(path), new(features), [.. columns[^1].Select(label => label > .5)]);
    }

    private static bool TryAdd(List<double>[] columns, string line)
    {
        var cells = line.Split(',');
        var values = new double[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            if (column >= cells.Length
                || !double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out values[column])
                || !double.IsFinite(values[column]))
            {
                return false;
            }
        }

        for (var column = 0; column < columns.Length; column++)
        {
            columns[column].Add(values[column]);
        }

        return true;
    }

    /// <summary>The file name without its number and extension.</summary>
    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var cut = name.IndexOf('_', StringComparison.Ordinal);
        return cut > 0 && name[..cut].All(char.IsAsciiDigit) ? name[(cut + 1)..] : name;
    }
}
