using SmartSupervision.Analytics.Catalogue;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Catalogue;

/// <summary>A filter may only use what its stream declares.</summary>
public sealed class FilterCheckTests
{
    private static readonly StreamDeclaration Stream = new(
        "letter", StreamKind.Record, "函", "Letters", StreamSubject.Things, ReportedBy.Office, ["no"], "issued_on",
        [
            new("no", "编号", "No.", ColumnType.Text, Required: true),
            new("unit", "单位", "Unit", ColumnType.Unit, Required: true),
            new("issued_on", "发出日期", "Issued", ColumnType.Date, Required: true),
            new("opened_at", "签收时间", "Opened", ColumnType.DateTime),
            new("answered_on", "回复日期", "Answered", ColumnType.Date),
            new("kind", "类别", "Kind", ColumnType.Choice, Choices: [new("advice", "建议", "Advice"), new("order", "决定", "Order")]),
            new("items", "条数", "Items", ColumnType.Integer),
            new("amount", "金额", "Amount", ColumnType.Money),
            new("urgent", "加急", "Urgent", ColumnType.Flag),
        ],
        [new("answer", "回复", "Answer", "issued_on", "answered_on", Limit: 30)]);

    [Theory]
    [InlineData("kind = 'advice' and urgent = 1")]
    [InlineData("kind in ('advice', 'order') or not items > 3")]
    [InlineData("answer_late = 0 and answer_days <= 30")]
    [InlineData("answer_due.month <= end and answer_due_month >= start")]
    [InlineData("issued_on.month >= 202401 and issued_on_month <= end")]
    [InlineData("opened_at.month = issued_on.month")]
    [InlineData("answered_on < answer_due")]
    [InlineData("amount + items > 100 and no is not null and unit is not null")]
    public void Check_DeclaredColumns_Passes(string filter) =>
        Assert.Empty(FilterCheck.Check(FilterParser.ParseCondition(filter).Value!, Stream));

    [Theory]
    [InlineData("colour = 1", "UnknownColumn")]
    [InlineData("reply_late = 0", "UnknownColumn")]
    [InlineData("answer_hours > 1", "UnknownColumn")]
    [InlineData("items.month = end", "ColumnHasNoMonth")]
    [InlineData("colour.month = end", "UnknownColumn")]
    [InlineData("items_month = end", "UnknownColumn")]
    [InlineData("kind = 'other'", "UnknownChoice")]
    [InlineData("'other' = kind", "UnknownChoice")]
    [InlineData("kind in ('advice', 'other')", "UnknownChoice")]
    [InlineData("kind > 'advice'", "CannotCompare")]
    [InlineData("kind = 1", "CannotCompare")]
    [InlineData("no = 'x'", "CannotCompare")]
    [InlineData("unit = 3", "CannotCompare")]
    [InlineData("issued_on < opened_at", "CannotCompare")]
    [InlineData("issued_on <= end", "CannotCompare")]
    [InlineData("items + kind > 1", "NumberExpected")]
    [InlineData("abs(issued_on) > 1", "NumberExpected")]
    [InlineData("when(colour = 1) = 1", "UnknownColumn")]
    public void Check_WhatDoesNotFit_IsNamed(string filter, string key)
    {
        var problem = Assert.Single(FilterCheck.Check(FilterParser.ParseCondition(filter).Value!, Stream));

        Assert.Equal(key, problem.Key);
    }

    [Theory]
    [InlineData("amount", true)]
    [InlineData("abs(amount - items)", true)]
    [InlineData("when(kind = 'advice') + 1", true)]
    [InlineData("issued_on", false)]
    [InlineData("kind", false)]
    [InlineData("no + items", false)]
    public void CheckNumber_Expression_MustBeANumber(string expression, bool isNumber) =>
        Assert.Equal(isNumber, FilterCheck.CheckNumber(FilterParser.ParseExpression(expression).Value!, Stream).Count == 0);

    [Theory]
    [InlineData("no", FilterType.Text)]
    [InlineData("unit", FilterType.Unit)]
    [InlineData("opened_at", FilterType.TimeStamp)]
    [InlineData("opened_at_month", FilterType.Month)]
    [InlineData("answer_due", FilterType.Date)]
    [InlineData("answer_due_month", FilterType.Month)]
    [InlineData("answer_late", FilterType.Number)]
    [InlineData("amount", FilterType.Number)]
    [InlineData("kind", FilterType.Code)]
    [InlineData("answer_due_month_month", null)]
    public void TypeOf_DeclaredAndDerivedColumns_AreKnown(string name, FilterType? expected) =>
        Assert.Equal(expected, StreamColumns.TypeOf(Stream, name));
}
