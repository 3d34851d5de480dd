using System.Globalization;

namespace SmartSupervision.Dashboard.Sample.District;

/// <summary>Between which levels does an item ordinarily stand in the fictional district? A row of data/sample/levels.csv.</summary>
/// <param name="Low">The low end, in the item's unit of measure.</param>
/// <param name="Middle">The middle.</param>
/// <param name="High">The high end.</param>
internal sealed record SampleLevel(double Low, double Middle, double High)
{
    /// <summary>Reads <c>item,low,middle,high</c>.</summary>
    public static IReadOnlyDictionary<string, SampleLevel> Read(string path) =>
        File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')).ToDictionary(
            cells => cells[0],
            cells => new SampleLevel(Number(cells[1]), Number(cells[2]), Number(cells[3])),
            StringComparer.Ordinal);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
