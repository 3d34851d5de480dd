using System.Text.RegularExpressions;
using Xunit;

namespace SmartSupervision.Tests.Architecture;

/// <summary>The plan of floors in docs/architecture.md: a room imports only from floors below it.</summary>
public sealed partial class FloorTests
{
    public static TheoryData<string, string> Forbidden => new()
    {
        { "Dashboard/Charts", "Data|Import|Runs|Sample|Verbs|Briefing|Components.Pages" },
        { "Dashboard/Data", "Import|Runs|Sample|Verbs|Briefing|Components" },
        { "Dashboard/Import", "Sample|Verbs|Briefing|Components" },
        { "Dashboard/Runs", "Import|Sample|Verbs|Briefing|Components" },
        { "Dashboard/Briefing", "Import|Runs|Sample|Verbs|Components.Pages" },
        { "Dashboard/Sample", "Verbs|Briefing|Components" },
        { "Dashboard/Components/Parts", "Data|Import|Runs|Sample|Verbs|Briefing|Components.Pages" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Room_Imports_OnlyFromFloorsBelow(string room, string forbidden)
    {
        if (!Directory.Exists(Repository.PathOf(room)))
        {
            Assert.Fail($"{room} is named in the plan of floors but does not exist.");
        }

        var pattern = new Regex($@"SmartSupervision\.Dashboard\.({forbidden.Replace(".", @"\.", StringComparison.Ordinal)})\b");
        var offending = Repository.Files(room, ".cs", ".razor")
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, number: index + 1)))
            .Where(entry => pattern.IsMatch(entry.line))
            .Select(entry => $"{Repository.Relative(entry.file)}:{entry.number}: {entry.line.Trim()}");

        Assert.Empty(offending);
    }

    [Fact]
    public void Components_Sources_HoldNoSql()
    {
        var offending = Repository.Files("Dashboard/Components", ".razor", ".razor.cs")
            .Where(file => Sql().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        Assert.Empty(offending);
    }

    [GeneratedRegex(@"\b(select\s+[\w\*].*\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\b|\busing Dapper\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();
}
