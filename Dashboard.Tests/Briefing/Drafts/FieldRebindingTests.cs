using System.Diagnostics;
using SmartSupervision.Dashboard.Briefing.Drafts;

namespace SmartSupervision.Tests.Briefing.Drafts;

/// <summary>A person edits the text as it reads; figures left alone stay bound, figures typed over do not.</summary>
public class FieldRebindingTests
{
    private const string Original = "本期{{subject}}得分{{score:a}}分，{{score-year:a}}；共{{items}}项。";

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["subject"] = "全区", ["score:a"] = "62.3", ["score-year:a"] = "同比上升1.4分", ["items"] = "6",
    };

    [Theory]
    [InlineData("本期全区得分62.3分，同比上升1.4分；共6项。", Original)]
    [InlineData("本月，全区的得分为62.3分，同比上升1.4分；共6项。", "本月，{{subject}}的得分为{{score:a}}分，{{score-year:a}}；共{{items}}项。")]
    [InlineData("本期全区得分63.3分，同比上升1.4分；共6项。", "本期{{subject}}得分63.3分，{{score-year:a}}；共{{items}}项。")] // typed over
    [InlineData("本期全区得分162.3分，同比上升1.4分；共6项。", "本期{{subject}}得分162.3分，{{score-year:a}}；共{{items}}项。")] // a digit put before it
    [InlineData("本期全区得分62.3分，同比上升1.4分；共66项。", "本期{{subject}}得分{{score:a}}分，{{score-year:a}}；共66项。")]
    [InlineData("本期全区得分62.3分；共6项。", "本期{{subject}}得分{{score:a}}分；共{{items}}项。")] // a phrase removed
    [InlineData("", "")]
    public void Rebind_EditedText_KeepsWhatWasLeftAlone(string edited, string expected) =>
        Assert.Equal(expected, FieldRebinding.Rebind(Original, Values.GetValueOrDefault, edited));

    [Fact]
    public void Rebind_UnknownField_StaysAsItWas() =>
        Assert.Equal("甲{{nobody}}乙", FieldRebinding.Rebind("甲{{nobody}}乙", Values.GetValueOrDefault, "甲{{nobody}}乙"));

    [Fact]
    public void Rebind_FiftyKilobytesPasted_IsQuickAndKeepsTheRest()
    {
        var pasted = new string('长', 50_000);
        var watch = Stopwatch.StartNew();
        var text = FieldRebinding.Rebind(Original, Values.GetValueOrDefault, "本期全区" + pasted + "得分62.3分，同比上升1.4分；共6项。");
        Assert.Equal("本期{{subject}}" + pasted + "得分{{score:a}}分，{{score-year:a}}；共{{items}}项。", text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Fill_WhatWasBoundAgain_ReadsAsItWasTyped()
    {
        const string edited = "本月，全区得分62.3分，较上年“同比上升1.4分”；共6项，另有3项。";
        var bound = FieldRebinding.Rebind(Original, Values.GetValueOrDefault, edited);
        Assert.Equal(edited, TextFields.Fill(bound, Values.GetValueOrDefault));
        Assert.Equal(["3"], TextFields.Pieces(bound).Where(piece => !piece.IsField).SelectMany(piece => TextFields.Numbers(piece.Text).Select(number => piece.Text.Substring(number.Start, number.Length))));
    }

    [Theory]
    [InlineData("该单位属高风险单位", "高风险")]
    [InlineData("问题 单位", "问题单位")]
    [InlineData("a Suspect here", "suspect")]
    public void Found_ForbiddenWord_IsNamed(string text, string word) => Assert.Equal([word], WordingList.Found(text));

    [Fact]
    public void Found_PlainText_IsFine() => Assert.Empty(WordingList.Found("问题，单位已整改；偏离提示待核实"));
}
