using Xunit;

namespace SmartSupervision.Tests.Architecture;

/// <summary>Small rooms and small files: the ceilings of CONTRIBUTING.md.</summary>
public sealed class SizeBudgetTests
{
    // An exception stands here by name with its reason, or the ceiling holds.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["data/streams"] = "one file a stream: 45 streams",
    };

    [Theory]
    [InlineData("Analytics", ".cs", 300)]
    [InlineData("Dashboard", ".razor.cs", 250)]
    [InlineData("Dashboard", ".cs", 300)]
    [InlineData("Dashboard", ".razor", 150)]
    [InlineData("Dashboard.Tests", ".cs", 300)]
    [InlineData("benchmarks", ".cs", 300)]
    public void File_Lines_StayUnderCeiling(string folder, string extension, int ceiling)
    {
        var tooLong = Repository.Files(folder, extension)
            .Where(file => !Exceptions.ContainsKey(Repository.Relative(file)))
            .Select(file => (file: Repository.Relative(file), lines: File.ReadLines(file).Count()))
            .Where(entry => entry.lines > ceiling)
            .Select(entry => $"{entry.file}: {entry.lines} lines");

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("Analytics")]
    [InlineData("Dashboard")]
    [InlineData("Dashboard.Tests")]
    public void Folder_Files_StayUnderCeiling(string folder)
    {
        var tooMany = Repository.Files(folder, ".cs", ".razor", ".css")
            .GroupBy(file => Repository.Relative(Path.GetDirectoryName(file)!))
            .Where(group => group.Count() > 25 && !Exceptions.ContainsKey(group.Key))
            .Select(group => $"{group.Key}: {group.Count()} files");

        Assert.Empty(tooMany);
    }

    [Fact]
    public void Program_Lines_StayUnderSixty() =>
        Assert.InRange(File.ReadLines(Repository.PathOf("Dashboard", "Program.cs")).Count(), 1, 60);
}
