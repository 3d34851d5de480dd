using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace SmartSupervision.Tests.Architecture;

/// <summary>What the product says: a flag is a question, both languages are complete, no word stands in markup.</summary>
public sealed partial class WordingTests
{
    private static readonly string[] ForbiddenWords = ["高风险", "问题单位", "异常单位", "嫌疑"];
    private static readonly string[] ForbiddenNames = ["Manager", "Helper", "Utils", "Common", "Base", "Service"];

    [Fact]
    public void VisibleText_Words_NeverAccuse()
    {
        var offending = Repository.Files("Dashboard", ".resx", ".razor", ".json", ".js")
            .Concat(Repository.Files("data", ".csv", ".json"))
            .SelectMany(file => ForbiddenWords.Where(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
                .Select(word => $"{Repository.Relative(file)}: {word}"));

        Assert.Empty(offending);
    }

    [Fact]
    public void Resources_Languages_HaveTheSameKeys()
    {
        var offending = new List<string>();
        foreach (var chinese in Repository.Files("Dashboard/Resources", ".resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)))
        {
            var english = chinese[..^".resx".Length] + ".en.resx";
            if (!File.Exists(english))
            {
                offending.Add($"{Repository.Relative(chinese)} has no English twin");
                continue;
            }

            var (left, right) = (Keys(chinese), Keys(english));
            offending.AddRange(left.Except(right).Select(key => $"{Repository.Relative(english)} lacks {key}"));
            offending.AddRange(right.Except(left).Select(key => $"{Repository.Relative(chinese)} lacks {key}"));
        }

        Assert.Empty(offending);
    }

    [Fact]
    public void EnglishResources_Values_HoldNoChinese()
    {
        var offending = Repository.Files("Dashboard/Resources", ".en.resx")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data")
                .Where(data => Han().IsMatch(data.Element("value")!.Value) && !AllowedHan(data.Attribute("name")!.Value))
                .Select(data => $"{Repository.Relative(file)}: {data.Attribute("name")!.Value}"));

        Assert.Empty(offending);
    }

    [Fact]
    public void Markup_Text_ComesFromResources()
    {
        var offending = Repository.Files("Dashboard/Components", ".razor", ".razor.cs")
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, number: index + 1)))
            .Where(entry => Han().IsMatch(CommentFree(entry.line)))
            .Select(entry => $"{Repository.Relative(entry.file)}:{entry.number}: {entry.line.Trim()}");

        Assert.Empty(offending);
    }

    [Fact]
    public void TypeNames_Words_AreTheDomains()
    {
        var offending = Repository.Files("Analytics", ".cs").Concat(Repository.Files("Dashboard", ".cs"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => ForbiddenNames.Any(word => name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(offending);
    }

    private static HashSet<string> Keys(string file) =>
        XDocument.Load(file).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);

    // The switch to the other language is written in that language.
    private static bool AllowedHan(string key) => key.EndsWith("OtherLanguage", StringComparison.Ordinal);

    private static string CommentFree(string line)
    {
        var trimmed = line.TrimStart();
        return trimmed.StartsWith("//", StringComparison.Ordinal) || trimmed.StartsWith("@*", StringComparison.Ordinal) ? "" : line;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
