using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Briefing.Sentences;

/// <summary>What the fields of a text say of the made-up district, worked by hand from how it was made.</summary>
public class FieldTableTests
{
    [Theory]
    [InlineData("period", "2026年5月")]
    [InlineData("subject", "全区")]
    [InlineData("subject@D02", "示例区第2局")]
    [InlineData("items", "78")]
    [InlineData("units", "10")]
    [InlineData("item:WS-22", "热线诉求按期办结率")]
    [InlineData("dimension:ideology", "意识形态建设")]
    [InlineData("value:WS-22", "99.0%")] // 9,900 of 10,000
    [InlineData("fraction:WS-22", "9,900 / 10,000")]
    [InlineData("fraction:WS-22@D01", "990 / 1,000")]
    [InlineData("value:WS-03", "样本过少")]
    [InlineData("previous:WS-03", "无可比数据")]
    [InlineData("verdict:WS-22", "改善")]
    public void Of_KnownField_SaysWhatTheSnapshotHolds(string field, string expected) => Assert.Equal(expected, Table().Of(field));

    [Fact]
    public void Of_ItemThatLeapt_RisesByTheDifference()
    {
        // April: ordinal 24315 (2026 · 12 + 3), unit 1, last digit '2' is 50: (170205 + 3 + 50) mod 5 = 3, so 0.78 + 0.015 = 0.795; May 0.99.
        Assert.Equal("环比上升19.5个百分点", Table().Of("previous:WS-22"));
    }

    [Fact]
    public void Of_ItemWithinItsVariation_IsFlat() => Assert.Equal(("环比基本持平", "同比基本持平"), (Table().Of("previous:WS-04"), Table().Of("on-year:WS-04")));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("value:XX-99")]
    [InlineData("score:nothing")]
    [InlineData("value:WS-22@NOBODY")]
    [InlineData("")]
    public void Of_FieldThatNamesNothing_IsNull(string field) => Assert.Null(Table().Of(field));

    [Fact]
    public void Reading_QuarterlyItemOutsideItsQuarter_HasNoSignalAndNoPhrase()
    {
        // May ends no quarter.
        var figures = new SnapshotFigures(FrozenDistrict.Content);
        var reading = figures.Reading(figures.Subjects[0], figures.Catalogue.Item("PE-02")!);
        Assert.Null(reading.Finding);
        Assert.Equal((ChangeWord.None, ChangeWord.None, false), (reading.OnPrevious.Word, reading.OnYear.Word, reading.IsSpecial));
        Assert.True(reading.Measure!.IsFigure);
    }

    [Fact]
    public void Readings_OfADepartment_AreTheItemsMeantForOne()
    {
        var figures = new SnapshotFigures(FrozenDistrict.Content with { Scope = new(["D01"], FrozenDistrict.Last, FrozenDistrict.Last) });
        Assert.All(figures.Readings(figures.Subjects[0]), reading => Assert.Contains(UnitKind.Department, reading.Item.AppliesTo));
        Assert.Equal("示例区第1局", SnapshotUnits.Shown(figures.Content).Single().Name);
    }

    private static FieldTable Table()
    {
        Words.Speak("zh-CN");
        return new(new SnapshotFigures(FrozenDistrict.Content), Words.Display(), Words.Of<Dashboard.Resources.Briefing>());
    }
}
