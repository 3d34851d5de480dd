using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Architecture;

namespace SmartSupervision.Tests.Briefing.Snapshots;

/// <summary>The canonical form: the same content gives the same text, in whatever order and culture, and comes back as it was.</summary>
public class SnapshotPartsTests
{
    private static readonly Unit Odd = new(3, "D01", "甲\t乙\n\\丙", UnitKind.Department, null, new(2020, 1, 2), null);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var content = Content();
        var back = SnapshotParts.Read(SnapshotParts.Of(content));

        Assert.Equal(content.Units, back.Units);
        Assert.Equal(content.Measures, back.Measures);
        Assert.Equal(content.Judgement.Scores, back.Judgement.Scores);
        Assert.Equal(content.Judgement.UnitJudgements, back.Judgement.UnitJudgements);
        Assert.Equal(content.Batches, back.Batches);
        Assert.Equal(content.Run, back.Run);
        Assert.Equal(content.Judgement.Flags[0].Drivers, back.Judgement.Flags[0].Drivers);
        Assert.Equal(content.Judgement.Flags[0].Explanation.NotJudged, back.Judgement.Flags[0].Explanation.NotJudged);
        Assert.Equal(78, back.Catalogue.Items.Count);
        Assert.Equal(content.Catalogue.Items[5].AppliesTo, back.Catalogue.Items[5].AppliesTo);
        Assert.Equal(content.Catalogue.Goalposts["PE-02"], back.Catalogue.Goalposts["PE-02"]);
    }

    [Fact]
    public void Of_OtherOrderAndOtherCulture_GivesTheSameText()
    {
        var content = Content();
        var expected = SnapshotParts.Of(content).Select(SnapshotDigest.Of).ToList();
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, SnapshotParts.Of(content with { Measures = [.. content.Measures.Reverse()] }).Select(SnapshotDigest.Of));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Of_OneFigureInItsLastBit_GivesAnotherHash()
    {
        var content = Content();
        var measure = content.Measures[0].Measure;
        var other = content with { Measures = [content.Measures[0] with { Measure = measure with { Value = Math.BitIncrement(measure.Value!.Value) } }, content.Measures[1]] };
        Assert.NotEqual(SnapshotParts.Of(content).Select(SnapshotDigest.Of), SnapshotParts.Of(other).Select(SnapshotDigest.Of));
    }

    [Fact]
    public void Sources_OfTheProduct_NeverChangeASnapshot()
    {
        var offending = Repository.Files("Dashboard", ".cs")
            .Where(file => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(file), @"(update|delete from)\s+snapshot", System.Text.RegularExpressions.RegexOptions.IgnoreCase))
            .Select(Repository.Relative);
        Assert.Empty(offending);
    }

    private static SnapshotContent Content()
    {
        var flag = new UnitFlag(
            "D01-202405", 3, new(202405), 2.5, FlagDirection.Higher,
            [new(1, ScoreLevel.Item, "PE-02", FlagRule.PeerDistance, FlagDirection.Higher, 3.1, 1, 62.72, 40, 286, 456, new(202404))],
            new(0.001, 0.07, 0.1, 1, 50, 76, 40, new Dictionary<string, int> { ["NoFigure"] = 3, ["Few"] = 1 }));
        return new(
            new([], new(202405), new(202405)), CatalogueFiles.Read().Catalogue, new SupervisionSettings(), [Odd],
            [
                new(new(3, "PE-02", new(202405), 286, 456, 62.719298245614034, MeasureState.Figure, 3, 3, null), 40.2),
                new(new(3, "PE-03", new(202405), null, null, null, MeasureState.TooFew, 3, 3, new(202401)), null),
            ],
            new(
                [new("PE-02", new(202405), UnitKind.Department, 40, 30, 40.5, 50, 60)], [new(3, new(202405), ScoreLevel.Composite, UnitScore.CompositeCode, 61.5, null, 1, 4, 4, null, null, null)],
                [new(3, "PE-02", new(202405), new(Verdict.Deviates, 3.2, "AboveLimit"), 62.7, 40, 30, 50, 14)], [flag], [new(3, new(202405), new(Verdict.Deviates, 2.5, "Flagged"))]),
            [new(17, "petition", "五月.csv", "ab", new(2024, 6, 1, 8, 0, 0), 456, new(202405), null, IsSample: true)],
            new(99, "1.0", new(2024, 5, 31)));
    }
}
