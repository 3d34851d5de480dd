using System.Globalization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Tests.Import.Values;

public sealed class ValueReaderTests
{
    private static readonly DateRange Range = new(new(1990, 1, 1), new(2026, 11, 22));

    [Theory]
    [InlineData("2026-05-31", "2026-05-31 00:00:00")]
    [InlineData("2026/5/1", "2026-05-01 00:00:00")]
    [InlineData("2026.5.1", "2026-05-01 00:00:00")]
    [InlineData("2026年5月31日", "2026-05-31 00:00:00")]
    [InlineData("20260531", "2026-05-31 00:00:00")]
    [InlineData("２０２６－０５－３１", "2026-05-31 00:00:00")]
    [InlineData("2026-05-31 9:05", "2026-05-31 09:05:00")]
    [InlineData("2026-05-31T09:05:30", "2026-05-31 09:05:30")]
    [InlineData("2026-05-31 09:05:30.123", "2026-05-31 09:05:30")]
    [InlineData("2026年5月31日 9时5分30秒", "2026-05-31 09:05:30")]
    [InlineData("20260531090530", "2026-05-31 09:05:30")]
    [InlineData("20260531 090530", "2026-05-31 09:05:30")]
    [InlineData("05/31/2026 09:05:30 PM", "2026-05-31 21:05:30")]
    public void DateValues_AnyWayOfWriting_IsRead(string text, string expected)
    {
        var reader = new DateValues(ColumnType.DateTime, ["MM/dd/yyyy hh:mm:ss tt"], Range);

        Assert.Equal(expected, ((DateTime)reader.Read(text).Value!).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-02-30", "NotADate")]
    [InlineData("2026-13-01", "NotADate")]
    [InlineData("31/05/2026", "NotADate")]
    [InlineData("2026-05-31 25:00", "NotADate")]
    [InlineData("2026-05-31x", "NotADate")]
    [InlineData("昨天", "NotADate")]
    [InlineData("45992", "NotADate")]
    [InlineData("1900-01-01", "TooEarly")]
    [InlineData("1970-01-01", "TooEarly")]
    [InlineData("2026-11-23", "Future")]
    public void DateValues_NoSuchDay_HasItsReason(string text, string reason) =>
        Assert.Equal(reason, new DateValues(ColumnType.Date, [], Range).Read(text).Reason);

    [Theory]
    [InlineData("202605")]
    [InlineData("2026-05")]
    [InlineData("2026-5")]
    [InlineData("2026/05")]
    [InlineData("2026年5月")]
    [InlineData("2026年05月份")]
    [InlineData("2026-05-01")]
    public void DateValues_Month_IsRead(string text) => Assert.Equal(202605, new DateValues(ColumnType.Month, [], Range).Read(text).Value);

    [Theory]
    [InlineData("202613", "NotAMonth")]
    [InlineData("2026-05-31", "NotAMonth")]
    [InlineData("五月", "NotAMonth")]
    [InlineData("202612", "Future")]
    [InlineData("190001", "TooEarly")]
    public void DateValues_NoMonth_HasItsReason(string text, string reason) => Assert.Equal(reason, new DateValues(ColumnType.Month, [], Range).Read(text).Reason);

    [Theory]
    [InlineData(ColumnType.Integer, "42", 42L)]
    [InlineData(ColumnType.Integer, "1,234,567", 1234567L)]
    [InlineData(ColumnType.Integer, "３０", 30L)]
    [InlineData(ColumnType.Integer, "12.00", 12L)]
    [InlineData(ColumnType.Integer, "2E3", 2000L)]
    [InlineData(ColumnType.Money, "600.5", 60050L)]
    [InlineData(ColumnType.Money, "¥1,600.05", 160005L)]
    [InlineData(ColumnType.Money, "1624.0999999999999", 162410L)]
    [InlineData(ColumnType.Money, "-12.30", -1230L)]
    [InlineData(ColumnType.Number, "88.5", 88.5)]
    [InlineData(ColumnType.Number, ".5", 0.5)]
    public void NumberValues_Number_IsStoredInItsUnit(ColumnType type, string text, object expected) =>
        Assert.Equal(expected, new NumberValues(new("n", "数", "n", type)).Read(text).Value);

    [Theory]
    [InlineData(ColumnType.Integer, "2.5", "NotWhole")]
    [InlineData(ColumnType.Integer, "-1", "Negative")]
    [InlineData(ColumnType.Integer, "12,34", "NotANumber")]
    [InlineData(ColumnType.Integer, "1,2,345", "NotANumber")]
    [InlineData(ColumnType.Integer, "约30", "NotANumber")]
    [InlineData(ColumnType.Integer, "99999999999999999999", "NotANumber")]
    [InlineData(ColumnType.Money, "0.001", "FinerThanFen")]
    [InlineData(ColumnType.Number, "NaN", "NotANumber")]
    [InlineData(ColumnType.Number, ".", "NotANumber")]
    public void NumberValues_NoSuchNumber_HasItsReason(ColumnType type, string text, string reason) =>
        Assert.Equal(reason, new NumberValues(new("n", "数", "n", type)).Read(text).Reason);

    [Fact]
    public void NumberValues_OutsideTheDeclaredRange_IsRejectedWithTheRange()
    {
        var reader = new NumberValues(new("score", "得分", "Score", ColumnType.Number, Minimum: 1, Maximum: 100));

        Assert.Equal(("OutOfRange", "1–100"), (reader.Read("100.5").Reason, reader.Read("0.5").Argument));
    }

    [Theory]
    [InlineData("已办结", "done")]
    [InlineData(" 办结 ", "done")]
    [InlineData("DONE", "done")]
    [InlineData("在办", "open")]
    [InlineData("—", null)]
    public void ChoiceValues_NameCodeOrAlias_GivesTheCode(string text, string? expected)
    {
        var reader = new ChoiceValues([new("done", "已办结", "Done", ["办结"]), new("open", "在办", "Open")]);

        Assert.Equal(new(expected), reader.Read(text));
    }

    [Fact]
    public void ChoiceValues_UnknownWord_NamesWhatIsAllowed() =>
        Assert.Equal(("UnknownChoice", "已办结、在办"), new ChoiceValues([new("done", "已办结", "Done"), new("open", "在办", "Open")]).Read("退回") is var reading ? (reading.Reason, reading.Argument) : default);

    [Theory]
    [InlineData("是", 1)]
    [InlineData("Yes", 1)]
    [InlineData("√", 1)]
    [InlineData("否", 0)]
    [InlineData("0", 0)]
    public void FlagValues_YesOrNo_IsOneOrZero(string text, int expected) => Assert.Equal(expected, new FlagValues().Read(text).Value);

    [Fact]
    public void FlagValues_Perhaps_IsRejected() => Assert.Equal("NotAFlag", new FlagValues().Read("可能").Reason);

    [Theory]
    [InlineData("六个字以内", null)]
    [InlineData("这是七个字以上", "TooLong")]
    [InlineData("a\u0001b", "ControlCharacter")]
    public void TextValues_Text_IsShortAndPlain(string text, string? reason) => Assert.Equal(reason, new TextValues(6).Read(text).Reason);

    // 11010519491231002X is the example of GB 11643-1999, its check sign right; the other one has a wrong check sign.
    [Theory]
    [InlineData("经办：11010519491231002X", "PersonalNumber")]
    [InlineData("110105194912310021", null)]
    [InlineData("2026123100211010519491231002X", null)]
    public void TextValues_IdentityNumber_IsNotRead(string text, string? reason) => Assert.Equal(reason, new TextValues(60).Read(text).Reason);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", true)]
    [InlineData("=1+1", true)]
    [InlineData("＝1+1", true)]
    [InlineData("+1+cmd|' /C calc'!A0", true)]
    [InlineData("-A1", true)]
    [InlineData("@SUM(1+9)", true)]
    [InlineData("'=HYPERLINK(\"x\")", true)]
    [InlineData("-5", false)]
    [InlineData("+86 0914", false)]
    [InlineData("-", false)]
    [InlineData("@示例街道", false)]
    [InlineData("'quoted'", false)]
    [InlineData("a=b", false)]
    public void CellText_Formula_IsRecognised(string text, bool expected) => Assert.Equal(expected, CellText.IsFormula(text));

    [Theory]
    [InlineData("张三", "张＊")]
    [InlineData("欧阳某某", "欧＊")]
    [InlineData("张＊", "张＊")]
    [InlineData("𠮷田", "𠮷＊")]
    public void MaskedNames_Name_KeepsItsFirstCharacterOnly(string name, string expected) => Assert.Equal(expected, new MaskedNames().Read(name).Value);
}
