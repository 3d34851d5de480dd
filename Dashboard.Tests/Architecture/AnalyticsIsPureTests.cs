using System.Text.RegularExpressions;
using SmartSupervision.Analytics.Model;
using Xunit;

namespace SmartSupervision.Tests.Architecture;

/// <summary>Analytics turns records into records: no database, clock, file, culture, logging or injection.</summary>
public sealed partial class AnalyticsIsPureTests
{
    private static readonly string[] AllowedAssemblies = ["System.", "MathNet.Numerics", "netstandard", "mscorlib"];

    private static readonly string[] ForbiddenAssemblies =
        ["System.Data", "System.IO.FileSystem", "System.Net", "Microsoft.", "Dapper", "SmartSupervision.Dashboard"];

    [Fact]
    public void Analytics_References_StayPure()
    {
        var names = typeof(Month).Assembly.GetReferencedAssemblies().Select(name => name.Name ?? "").ToArray();

        Assert.DoesNotContain(names, name => ForbiddenAssemblies.Any(forbidden => name.StartsWith(forbidden, StringComparison.Ordinal)));
        Assert.All(names, name => Assert.Contains(AllowedAssemblies, allowed => name.StartsWith(allowed, StringComparison.Ordinal)));
    }

    [Fact]
    public void Analytics_Sources_MentionNoClockFileOrCulture()
    {
        var offending = Repository.Files("Analytics", ".cs")
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, number: index + 1)))
            .Where(entry => Impure().IsMatch(entry.line) && !entry.line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .Select(entry => $"{Repository.Relative(entry.file)}:{entry.number}: {entry.line.Trim()}");

        Assert.Empty(offending);
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|\bFile\.|Directory\.|CurrentCulture|CurrentUICulture|Environment\.|\bILogger|IServiceCollection|\bRandom\b|Stopwatch|TimeProvider|Console\.")]
    private static partial Regex Impure();
}
