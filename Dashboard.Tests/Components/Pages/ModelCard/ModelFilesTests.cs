using System.Globalization;
using System.Text.RegularExpressions;
using SmartSupervision.Dashboard.Components.Pages.ModelCard;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.ModelCard;

/// <summary>The model card and docs/detection.md say the same figures: data/model is their one source.</summary>
public sealed partial class ModelFilesTests
{
    private static readonly ModelFiles Files = ModelFiles.Load(Architecture.Repository.PathOf("data/model"));

    private static readonly string Document = File.ReadAllText(Architecture.Repository.PathOf("docs/detection.md"));

    [Fact]
    public void Panels_AreTheRowsOfTheDocument()
    {
        var rows = RowsUnder("| panels |").Select(cells => string.Join(" | ", cells)).ToList();

        Assert.Equal(rows, Files.Panels.Select(row => string.Join(
            " | ", row.NameEn, row.Flags, row.Fdp, row.Recall, row.Auroc, row.Ap, row.First.Length > 0 ? $"{row.First} / {row.FirstThree}" : "", row.Trial)));
    }

    [Fact]
    public void Detectors_AreTheRowsOfTheDocument() =>
        Assert.Equal(
            RowsUnder("| detector |").Select(cells => string.Join(" | ", cells.Take(4))),
            Files.Detectors.Select(row => string.Join(" | ", row.Name, row.Auroc, row.Ap, row.Reference)));

    [Fact]
    public void Deviations_AreThoseOfTheDocument()
    {
        var sentence = Spaces().Replace(Document[Document.IndexOf("Recall by kind of deviation", StringComparison.Ordinal)..], " ");

        Assert.All(Files.Deviations, row => Assert.Contains($"{row.NameEn} {row.Recall}", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_StandInBothLanguages()
    {
        Assert.All(Files.Limits, limit => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", limit.Zh));
        Assert.All(Files.Limits, limit => Assert.Matches("^[ -~]+$", limit.En));
        Assert.All(Files.Panels, row => Assert.True(double.Parse(row.Flags, CultureInfo.InvariantCulture) >= 0));
    }

    private static IEnumerable<string[]> RowsUnder(string heading) =>
        Document[Document.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
