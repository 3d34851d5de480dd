using System.Data.Common;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Tests.Support;

/// <summary>A catalogue of six streams and a few hand-made records, for tests whose numbers are worked by hand.</summary>
public static class SmallDistrict
{
    /// <summary>Cases with an opening and a closing date, a kind, an amount, a person's key and a round.</summary>
    public static readonly StreamDeclaration Cases = new(
        "case_file", StreamKind.Record, "案件", "Cases", StreamSubject.Things, ReportedBy.Office, ["case_no"], "opened_on",
        [
            new("case_no", "编号", "No", ColumnType.Text, Required: true),
            new("unit", "单位", "Unit", ColumnType.Unit, Required: true),
            new("opened_on", "立案日期", "Opened", ColumnType.Date, Required: true),
            new("closed_on", "结案日期", "Closed", ColumnType.Date),
            new("kind", "类别", "Kind", ColumnType.Choice, Choices: [new("major", "重大", "major"), new("minor", "一般", "minor")]),
            new("amount", "金额", "Amount", ColumnType.Money),
            new("place", "地点", "Place", ColumnType.Text),
            new("payee", "收款人", "Payee", ColumnType.Payee),
            new("mark", "评分", "Mark", ColumnType.Number),
            new("round", "轮次", "Round", ColumnType.Text),
        ],
        [new("reply", "答复", "Reply", "opened_on", "closed_on", Limit: 15)]);

    /// <summary>Sizes of units.</summary>
    public static readonly StreamDeclaration Sizes = new(
        "unit_size", StreamKind.Reference, "单位规模", "Sizes", StreamSubject.Things, ReportedBy.Office, ["unit", "size_month"], "size_month",
        [
            new("unit", "单位", "Unit", ColumnType.Unit, Required: true),
            new("size_month", "月份", "Month", ColumnType.Month, Required: true),
            new("posts", "监察对象", "Posts", ColumnType.Integer),
        ],
        []);

    /// <summary>Figures reported as totals.</summary>
    public static readonly StreamDeclaration Totals = new(
        "reported_figure", StreamKind.Totals, "汇总数", "Totals", StreamSubject.Things, ReportedBy.Unit, ["unit", "item", "month"], "month",
        [
            new("unit", "单位", "Unit", ColumnType.Unit, Required: true),
            new("item", "事项", "Item", ColumnType.Item, Required: true),
            new("month", "月份", "Month", ColumnType.Month, Required: true),
            new("numerator", "分子", "Numerator", ColumnType.Number),
            new("denominator", "分母", "Denominator", ColumnType.Number),
        ],
        []);

    /// <summary>Units, declared as the product declares them.</summary>
    public static readonly StreamDeclaration Units = new(
        "unit", StreamKind.Reference, "单位", "Units", StreamSubject.Things, ReportedBy.Office, ["code"], "",
        [
            new("code", "单位代码", "Code", ColumnType.Text, Required: true),
            new("name", "单位名称", "Name", ColumnType.Text, Required: true, Length: 120),
            new("kind", "单位类型", "Kind", ColumnType.Choice, Required: true),
            new("parent", "上级单位代码", "Parent", ColumnType.Text),
            new("valid_from", "启用日期", "From", ColumnType.Date),
            new("valid_to", "停用日期", "To", ColumnType.Date),
        ],
        []);

    /// <summary>Other names of units.</summary>
    public static readonly StreamDeclaration Aliases = new(
        "unit_alias", StreamKind.Reference, "单位别名", "Aliases", StreamSubject.Things, ReportedBy.Office, ["alias"], "",
        [new("alias", "别名", "Alias", ColumnType.Text, Required: true, Length: 120), new("unit", "单位", "Unit", ColumnType.Unit, Required: true)],
        []);

    /// <summary>What happened to units.</summary>
    public static readonly StreamDeclaration Events = new(
        "unit_event", StreamKind.Reference, "单位事件", "Events", StreamSubject.Things, ReportedBy.Office, ["unit", "month", "kind"], "month",
        [
            new("unit", "单位", "Unit", ColumnType.Unit, Required: true),
            new("month", "月份", "Month", ColumnType.Month, Required: true),
            new("kind", "事件类型", "Kind", ColumnType.Choice, Required: true),
            new("note", "说明", "Note", ColumnType.Text, Length: 200),
        ],
        []);

    /// <summary>The six streams with these items.</summary>
    public static SupervisionCatalogue Catalogue(params Item[] items) =>
        new(items, [new("d", "d", "d")], [], [], [Cases, Sizes, Totals, Units, Aliases, Events], [new("%", "%", 100, 1), new("件", "cases", 1, 0)], new Dictionary<string, Goalpost>());

    /// <summary>An item, a ratio by month unless said otherwise.</summary>
    public static Item Item(
        string code, FormulaPart numerator, FormulaPart? denominator = null, Cadence cadence = Cadence.Month, Aggregation? aggregation = null) =>
        new(
            code, code, code, "d", "f", "m", numerator.Stream, "", "", "", "", "", "",
            aggregation ?? (denominator is null ? Aggregation.Count : Aggregation.Ratio), Polarity.HigherIsBetter, denominator is null ? "件" : "%",
            cadence, 0, new HashSet<UnitKind> { UnitKind.Department, UnitKind.Street, UnitKind.Enterprise }, 1, "", numerator, denominator);

    /// <summary>A part over cases, by the month they were opened.</summary>
    public static FormulaPart Part(
        Aggregate aggregate = Aggregate.Count, string? column = null, string? filter = null, Timing timing = Timing.Flow, string? end = null, int? window = null) =>
        new("case_file", aggregate, column, filter, timing, "opened_on", end, window);

    /// <summary>Puts live rows into a record table: each a unit, a line and columns by name; months of dates and ids are filled in.</summary>
    public static async Task AddAsync(Engine engine, DbConnection connection, StreamDeclaration stream, IEnumerable<(int Unit, Dictionary<string, object?> Cells)> rows)
    {
        var table = RecordTable.Of(stream);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await engine.LoadAsync(
            connection, transaction, table.Name, table.ColumnNames, rows.Select((row, index) => Row(table, row.Unit, row.Cells, index)), TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static object?[] Row(RecordTable table, int unit, Dictionary<string, object?> cells, int line) =>
    [
        .. table.Columns.Select(column => column switch
        {
            { Name: "id" } => TimeOrderedId.Next(),
            { Name: "unit_id" } => unit,
            { Name: "month" } => MonthOf(cells.GetValueOrDefault(table.Stream.Month)),
            { Name: "line_no" } => line + 2,
            { Name: "superseded_by" } => cells.GetValueOrDefault("superseded_by"),
            { Role: RecordColumnRole.Kept } => cells.GetValueOrDefault(column.Name) ?? 0L,
            { Role: RecordColumnRole.MonthOf } => MonthOf(cells.GetValueOrDefault(column.Source)),
            _ => cells.GetValueOrDefault(column.Name),
        }),
    ];

    private static object? MonthOf(object? value) => value switch
    {
        DateOnly date => Month.Of(date).Value,
        DateTime moment => Month.Of(DateOnly.FromDateTime(moment)).Value,
        _ => value,
    };
}
