using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import.Headers;

namespace SmartSupervision.Tests.Import.Headers;

public sealed class HeaderMatcherTests
{
    private static readonly StreamDeclaration Stream = new(
        "matter", StreamKind.Record, "事项", "Matters", StreamSubject.Things, ReportedBy.Office, ["record_no"], "opened_on",
        [
            new("record_no", "编号", "No.", ColumnType.Text, Required: true),
            new("unit", "承办单位", "Unit", ColumnType.Unit, Required: true),
            new("opened_on", "受理日期", "Opened", ColumnType.Date, Required: true, Aliases: ["受理时间", "CreatedDate"]),
            new("payee_name", "领取人", "Payee", ColumnType.MaskedName, Aliases: ["姓名"]),
            new("amount", "金额（元）", "Amount", ColumnType.Money),
        ],
        []);

    [Theory]
    [InlineData("编号", "承办单位", "受理日期")]
    [InlineData(" 编 号 ", "UNIT", "created date")]
    [InlineData("【编号】", "承办单位:", "受理时间")]
    [InlineData("record_no", "ｕｎｉｔ", "Opened")]
    public void Match_NamesAliasesCaseWidthAndPunctuation_AllFit(params string[] headers)
    {
        var match = Match(headers);

        Assert.Null(match.Refusal());
        Assert.Equal([0, 1, 2], match.Sources.Take(3).Select(source => source!.Cells[0]));
    }

    [Fact]
    public void Match_RenamedRequiredColumn_IsRefusedNamingBothSides()
    {
        var refusal = Match(["编号", "承办单位", "登记日", "联系电话"]).Refusal()!;

        Assert.Equal("MissingColumn", refusal.Reason);
        Assert.Equal(["受理日期", "登记日、联系电话"], refusal.Arguments);
    }

    [Fact]
    public void Match_TwoHeadersForOneColumn_AreRefused()
    {
        var refusal = Match(["编号", "承办单位", "受理日期", "受理时间"]).Refusal()!;

        Assert.Equal(("ColumnTwice", "受理日期 / 受理时间"), (refusal.Reason, refusal.Arguments[0]));
    }

    [Fact]
    public void Match_DeclaredNameColumn_IsReadAndUndeclaredOnesAreNot()
    {
        var match = Match(["编号", "承办单位", "受理日期", "姓名", "反映内容", "联系电话", "备注"]);

        Assert.NotNull(match.Sources[3]);
        Assert.Equal([new("反映内容", "PetitionText"), new("联系电话", "PersonalData")], match.Refused);
        Assert.Equal(["备注"], match.Ignored);
        Assert.Equal([0, 1, 2, 3, 6], match.Kept);
    }

    [Fact]
    public void Match_ColumnsOfARejectedFile_AreLeftOutInSilence()
    {
        var match = Match(["编号", "承办单位", "受理日期", "line", "column", "value", "reason"]);

        Assert.Empty(match.Ignored);
        Assert.Equal([0, 1, 2], match.Kept);
    }

    [Fact]
    public void Match_UnitOfMoneyInTheHeader_IsNotFoldedAway() => Assert.Null(Match(["编号", "承办单位", "受理日期", "金额（万元）"]).Sources[4]);

    [Fact]
    public void Match_Mapping_GoesBeforeTheDeclaredHeaders()
    {
        var match = Match(["编号", "承办单位", "受理日期", "收件日"], """{ "stream": "matter", "columns": { "opened_on": "收件日", "amount": { "sum": "a - b" } } }""");

        Assert.Equal("收件日", match.Sources[2]!.Header);
        Assert.Equal(["受理日期"], match.Ignored);
        Assert.Equal("a、b", string.Join('、', match.Missing));
    }

    [Fact]
    public void Match_MappingOfAPetitionText_IsRefused()
    {
        var (match, refusal) = new HeaderMatcher(Stream, Mapping("""{ "stream": "matter", "columns": { "record_no": "标题" } }""")).Match(["标题"]);

        Assert.Null(match);
        Assert.Equal("MappingPersonal", refusal!.Reason);
    }

    [Theory]
    [InlineData("not json", "MappingUnreadable")]
    [InlineData("""{ "stream": "matter", "colums": {} }""", "MappingUnreadable")]
    [InlineData("""{ "stream": "matter", "columns": { "unit": { "guess": "x" } } }""", "MappingUnreadable")]
    [InlineData("""{ "stream": "other" }""", "MappingOtherStream")]
    [InlineData("""{ "stream": "matter", "columns": { "colour": "x" } }""", "MappingUnknownColumn")]
    public void Read_MappingThatIsWrong_IsRefused(string json, string reason) => Assert.Equal(reason, ImportMapping.Read(json, Stream).Refusal!.Reason);

    [Fact]
    public void Terms_Sum_KeepsSignsInsideHeaders() =>
        Assert.Equal([("on-time", true), ("late + open"[..4], false), ("open", true)], ImportMapping.Terms("on-time - late + open"));

    private static HeaderMatch Match(string[] headers, string? mapping = null)
    {
        var (match, refusal) = new HeaderMatcher(Stream, mapping is null ? null : Mapping(mapping)).Match(headers);
        Assert.Null(refusal);
        return match!;
    }

    private static ImportMapping Mapping(string json)
    {
        var (mapping, refusal) = ImportMapping.Read(json, Stream);
        Assert.Null(refusal);
        return mapping!;
    }
}
