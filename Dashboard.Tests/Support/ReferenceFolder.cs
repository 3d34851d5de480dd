using System.Globalization;
using CsvHelper;
using Xunit;

namespace SmartSupervision.Tests.Support;

/// <summary>Finds outside files by a variable, else beside the repository; tests that need an absent folder are skipped by name.</summary>
internal static class OutsideFolder
{
    public static string? Find(string variable, string defaultName)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(folder))
        {
            folder = Path.Combine(Architecture.Repository.Root, "..", "shared", defaultName);
        }

        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }

    public static string Require(string variable, string defaultName)
    {
        var folder = Find(variable, defaultName);
        Assert.SkipWhen(folder is null, $"shared data not present: {variable} names no folder");
        return folder!;
    }
}

/// <summary>The reference numbers that methods must reproduce.</summary>
internal static class ReferenceFolder
{
    public const string Variable = "SUPERVISION_REFERENCE";

    public static string? Root => OutsideFolder.Find(Variable, "reference");

    public static string Require(string subfolder)
    {
        var folder = Path.Combine(OutsideFolder.Require(Variable, "reference"), subfolder);
        Assert.SkipUnless(Directory.Exists(folder), $"reference set not present: {subfolder}");
        return folder;
    }

    public static string RequireFile(string subfolder, string file)
    {
        var path = Path.Combine(Require(subfolder), file);
        Assert.SkipUnless(File.Exists(path), $"reference set not present: {subfolder}/{file}");
        return path;
    }

    /// <summary>File names in a set that match a pattern; one empty name where none is there, so that the test can say so.</summary>
    public static TheoryData<string> Cases(string subfolder, string pattern)
    {
        var cases = new TheoryData<string>();
        var folder = Root is null ? null : Path.Combine(Root, subfolder);
        if (folder is not null && Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))
            {
                cases.Add(Path.GetFileName(file));
            }
        }

        if (cases.Count == 0)
        {
            cases.Add("");
        }

        return cases;
    }
}

/// <summary>A reference table: header and cells as text, empty meaning missing.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows;

    private ReferenceTable(string[] header, List<string[]> rows)
    {
        _columns = header.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        _rows = rows;
    }

    public int Count => _rows.Count;

    public IEnumerable<string> Columns => _columns.Keys;

    public static ReferenceTable Read(string path)
    {
        using var reader = CsvReader.FromFile(path);
        reader.ReadHeader();
        var header = reader.Headers.ToArray();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, header.Length).Select(reader.GetString)]);
        }

        return new(header, rows);
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    public string Text(int row, string column) => _rows[row][_columns[column]];

    public double? Number(int row, string column) => Parse(Text(row, column));

    public double?[] Numbers(string column) => [.. Enumerable.Range(0, Count).Select(row => Number(row, column))];

    public string[] Texts(string column) => [.. Enumerable.Range(0, Count).Select(row => Text(row, column))];

    /// <summary>The rows of one group, as a table of its own.</summary>
    public ReferenceTable Where(string column, string value) =>
        new([.. _columns.OrderBy(pair => pair.Value).Select(pair => pair.Key)], [.. _rows.Where(row => row[_columns[column]] == value)]);

    private static double? Parse(string text) => text switch
    {
        "" or "NA" => null,
        "NaN" => double.NaN,
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "true" => 1,
        "false" => 0,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}

/// <summary>Compares with a reference number: |a−b| ≤ 1e-9·max(1,|b|), missing equal to missing; counts what it compared.</summary>
internal static class ReferenceComparison
{
    private static long _compared;

    public static long Compared => Interlocked.Read(ref _compared);

    public static void Equal(double? expected, double? actual, string where, double tolerance = 1e-9)
    {
        Interlocked.Increment(ref _compared);
        if (expected is null || double.IsNaN(expected.Value))
        {
            Assert.True(actual is null || double.IsNaN(actual.Value), $"{where}: expected missing, got {actual}");
            return;
        }

        Assert.True(actual is not null, $"{where}: expected {expected}, got missing");
        var close = expected.Value.Equals(actual!.Value) || Math.Abs(actual.Value - expected.Value) <= tolerance * Math.Max(1, Math.Abs(expected.Value));
        Assert.True(close, string.Create(CultureInfo.InvariantCulture, $"{where}: expected {expected:R}, got {actual:R}"));
    }

    public static void SameLabel(string expected, string actual, string where)
    {
        Interlocked.Increment(ref _compared);
        Assert.True(expected == actual, $"{where}: expected {expected}, got {actual}");
    }
}
