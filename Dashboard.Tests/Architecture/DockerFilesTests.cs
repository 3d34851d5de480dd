using System.Text.RegularExpressions;
using Xunit;

namespace SmartSupervision.Tests.Architecture;

/// <summary>Docker does not run in the tests; what its files name must at least exist.</summary>
public sealed partial class DockerFilesTests
{
    private static string Dockerfile => File.ReadAllText(Repository.PathOf("docker", "Dockerfile"));

    private static string Compose => File.ReadAllText(Repository.PathOf("docker", "compose.yaml"));

    [Fact]
    public void Dockerfile_ProjectAndAssembly_Exist()
    {
        var project = ProjectPath().Match(Dockerfile).Groups[1].Value;
        Assert.True(File.Exists(Repository.PathOf(project)), project);

        var assembly = EntryAssembly().Match(Dockerfile).Groups[1].Value;
        Assert.Contains($"<AssemblyName>{assembly}</AssemblyName>", File.ReadAllText(Repository.PathOf(project)), StringComparison.Ordinal);
    }

    [Fact]
    public void Dockerfile_Properties_AreReadByTheBuild()
    {
        var build = string.Concat(Repository.Files("build", ".targets").Append(Repository.PathOf("Directory.Build.props"))
            .Concat(Repository.Files("Dashboard", ".csproj")).Select(File.ReadAllText));

        Assert.All(Property().Matches(Dockerfile).Select(match => match.Groups[1].Value),
            property => Assert.Contains($"$({property})", build, StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_PathsAndPorts_AgreeWithDockerfile()
    {
        var context = Path.GetFullPath(Repository.PathOf("docker", ComposeContext().Match(Compose).Groups[1].Value));
        var dockerfile = ComposeDockerfile().Match(Compose).Groups[1].Value;
        Assert.True(File.Exists(Path.Combine(context, dockerfile)));

        var exposed = Exposed().Match(Dockerfile).Groups[1].Value;
        Assert.Equal("5080", exposed);
        Assert.Contains($":{exposed}:{exposed}\"", Compose, StringComparison.Ordinal);
        Assert.Contains($"http://0.0.0.0:{exposed}", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Settings_AreKnownOptions()
    {
        var options = string.Concat(Repository.Files("Dashboard/Settings", ".cs").Concat(Repository.Files("Dashboard/Data", ".cs"))
            .Concat(Repository.Files("Dashboard/Sample", ".cs")).Select(File.ReadAllText));

        Assert.All(Setting().Matches(Compose + Dockerfile).Select(match => (Section: match.Groups[1].Value, Key: match.Groups[2].Value)), setting =>
        {
            Assert.Contains($"\"{setting.Section}\"", options, StringComparison.Ordinal);
            Assert.Matches($@"public .* {setting.Key} \{{", options);
        });
    }

    [Fact]
    public void EnvironmentExample_Variables_AreThoseOfCompose()
    {
        var used = Variable().Matches(Compose).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var offered = File.ReadLines(Repository.PathOf("docker", ".env.example"))
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => line.Split('=')[0]);

        Assert.Equal(used.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"publish (\S+\.csproj)")]
    private static partial Regex ProjectPath();

    [GeneratedRegex(@"""dotnet"", ""(\S+)\.dll""")]
    private static partial Regex EntryAssembly();

    [GeneratedRegex(@"-p:(\w+)=")]
    private static partial Regex Property();

    [GeneratedRegex(@"context: (\S+)")]
    private static partial Regex ComposeContext();

    [GeneratedRegex(@"dockerfile: (\S+)")]
    private static partial Regex ComposeDockerfile();

    [GeneratedRegex(@"EXPOSE (\d+)")]
    private static partial Regex Exposed();

    [GeneratedRegex(@"\b([A-Z]\w+)__(\w+)\s*[:=]")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variable();
}
