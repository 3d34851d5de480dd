using Microsoft.VisualBasic.FileIO;

namespace SmartSupervision.Tests.Support;

/// <summary>Real files outside the repository, in the folder <c>SUPERVISION_REAL</c> names.</summary>
public static class RealFiles
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SUPERVISION_REAL") is { Length: > 0 } given
        ? given
        : Path.GetFullPath(Path.Combine(Architecture.Repository.PathOf("."), "..", "shared", "real"));

    /// <summary>The path of a real file, or the test is skipped with the reason.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        Assert.SkipUnless(File.Exists(path), "shared data not present: set SUPERVISION_REAL to the folder of the real files.");
        return path;
    }

    /// <summary>The distinct values of a column, read by another reader than the product's.</summary>
    public static IReadOnlyList<string> Column(string path, string name)
    {
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited, Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var index = Array.IndexOf(parser.ReadFields()!, name);
        var values = new List<string>();
        while (parser.ReadFields() is { } fields)
        {
            values.Add(fields[index]);
        }

        return [.. values.Distinct(StringComparer.Ordinal)];
    }
}
