using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data.Declarations;
using Xunit;

namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>The file of detection settings is read, checked, and every change of it is a version of its own.</summary>
public sealed class DetectionFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("detection").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_ShippedFile_SaysTheDefaults()
    {
        var reading = DetectionFile.Read();
        var defaults = new SupervisionSettings();

        Assert.Empty(reading.Problems);
        Assert.Equal(defaults.Deviations, reading.Settings.Deviations);
        Assert.Equal(defaults.Flags, reading.Settings.Flags);
        Assert.Equal(8, reading.Settings.Version.Length);
    }

    [Fact]
    public void Read_OneValueChanged_IsAnotherVersion()
    {
        var first = Read("""{ "falseDiscoveryRate": 0.1 }""").Settings;
        var same = Read("""{ "strict": false, "falseDiscoveryRate": 0.10 }""").Settings;
        var other = Read("""{ "falseDiscoveryRate": 0.05 }""").Settings;

        Assert.Equal(first.Version, same.Version);
        Assert.NotEqual(first.Version, other.Version);
        Assert.Equal(.05, other.Deviations.Cut);
    }

    [Theory]
    [InlineData("""{ "falseDiscoveryRate": 0.9 }""", CatalogueProblemKeys.BadValue, "falseDiscoveryRate")]
    [InlineData("""{ "fewestMonths": 3 }""", CatalogueProblemKeys.BadValue, "fewestMonths")]
    [InlineData("""{ "pastPoints": 4 }""", CatalogueProblemKeys.BadValue, "pastPoints")]
    [InlineData("""{ "cutoff": 3 }""", CatalogueProblemKeys.FileNotRead, "$.cutoff")]
    [InlineData("""{ "strict": """, CatalogueProblemKeys.FileNotRead, "$.strict")]
    public void Read_WrongFile_SaysWhat(string text, string key, string argument)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((DetectionFile.Name, key, argument), (problem.File, problem.Key, problem.Arguments[0]));
    }

    [Fact]
    public void Read_NoFile_SaysSo() => Assert.Equal(CatalogueProblemKeys.FileMissing, Assert.Single(DetectionFile.Read(folder).Problems).Key);

    private DetectionReading Read(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "settings"));
        File.WriteAllText(Path.Combine(folder, DetectionFile.Name), text);
        return DetectionFile.Read(folder);
    }
}
