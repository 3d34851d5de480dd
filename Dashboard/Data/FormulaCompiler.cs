using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Turns a declared numerator or denominator into one SQL text; all figures of the product come out of these texts.</summary>
/// <remarks>
/// Records are first added up by unit and month (and by the columns a window condition looks at), then the few sums are joined with the
/// windows, so that a record is read once however many windows it falls into. Totals that an upstream office reports instead of
/// records (<c>reported_figure</c>) are added in their month.
/// </remarks>
public sealed class FormulaCompiler
{
    private const string NoRound = "cast(null as nchar varying(60))";
    private readonly SupervisionCatalogue catalogue;
    private readonly Item item;
    private readonly FormulaSide side;
    private readonly FormulaPart part;
    private readonly FormulaRecords records;
    private readonly string unitsOfRecords;
    private readonly string unitsOfTotals;

    private FormulaCompiler(SupervisionCatalogue catalogue, Item item, FormulaSide side, bool forSomeUnits)
    {
        this.catalogue = catalogue;
        this.item = item;
        this.side = side;
        part = (side == FormulaSide.Numerator ? item.Numerator : item.Denominator)
            ?? throw new ArgumentException($"{item.Code} has no denominator.", nameof(side));
        var stream = catalogue.Stream(part.Stream) ?? throw new ArgumentException($"{item.Code} names an unknown stream.", nameof(item));
        records = new(stream, part);
        unitsOfRecords = forSomeUnits ? " and r.unit_id in {list @units}" : string.Empty;
        unitsOfTotals = forSomeUnits ? " and f.unit_id in {list @units}" : string.Empty;
    }

    /// <summary>Compiles one side of an item; with <paramref name="forSomeUnits"/> the text takes a list of units.</summary>
    public static CompiledFormula Compile(SupervisionCatalogue catalogue, Item item, FormulaSide side, bool forSomeUnits = false)
    {
        var compiler = new FormulaCompiler(catalogue, item, side, forSomeUnits);
        var span = SpanOf(item, compiler.part);
        compiler.records.Values.Add("item", item.Code);
        compiler.records.Values.Add("span", span);
        var text = compiler.part.Timing switch
        {
            Timing.Round => compiler.Rounds(),
            Timing.Level => compiler.Levels(),
            _ => compiler.Windows(),
        };
        return new(text, span, compiler.records.Values);
    }

    /// <summary>How many months back a part looks; 0 for all before.</summary>
    public static int SpanOf(Item item, FormulaPart part) => part.Timing == Timing.Flow ? part.WindowMonths ?? item.WindowMonths : 0;

    // A cross join keeps SQLite from turning the tables round and adding the records up once for every window, and the
    // sum with 0 from looking every month of the list up instead of going through the windows that hold the sum's month.
    private string Windows()
    {
        var isFlow = part.Timing == Timing.Flow;
        var reach = isFlow ? " cross join month_window x" : string.Empty;
        var within = isFlow
            ? "x.span = @span and x.month = m.month and w.month between m.month and x.last_month"
            : "w.month >= m.month";
        var isOpen = part.Timing == Timing.Open ? $" and ({records.EndColumn} is null or {records.EndColumn} > w.month)" : string.Empty;
        return $$"""
            select m.unit_id as "UnitId", w.month as "Month", {{NoRound}} as "Round", {{records.WindowValue}} as "Value", sum(m.row_count) as "Rows"
            from ({{records.ByMonth(unitsOfRecords)}}) m{{reach}} cross join month_window w
            where w.span = @span and {{within}} and w.month <= @lastMonth and w.month + 0 in {list @months}{{isOpen}}{{records.WindowCondition}}
            group by m.unit_id, w.month{{Totals(isFlow ? "@span" : "1")}}
            """;
    }

    private string Levels()
    {
        var totals = TotalsTable() is { } table
            ? $$"""

                union all
                select f.unit_id, f.{{table.Month}}, {{Nulls(records.ExtraColumns.Count)}}{{table.Value}}, {{table.Rows}}, 1
                from {{table.Name}} f where f.superseded_by is null and f.item = @item and f.{{table.Month}} <= @lastMonth and {{table.Value}} is not null{{unitsOfTotals}}
                """
            : string.Empty;
        return $$"""
            select v.unit_id as "UnitId", v.month as "Month", {{NoRound}} as "Round", sum(v.value) as "Value", sum(v.row_count) as "Rows"
            from (
              select m.unit_id, w.month, m.value, m.row_count, rank() over (partition by m.unit_id, w.month order by m.month desc, m.is_total desc) as age
              from ({{records.LevelByMonth(unitsOfRecords)}}{{totals}}) m
              cross join month_window w
              where w.span = @span and w.month between m.month and @lastMonth and w.month + 0 in {list @months}{{records.WindowCondition}}) v
            where v.age = 1
            group by v.unit_id, v.month
            """;
    }

    private string Rounds()
    {
        var totals = TotalsTable() is { } table
            ? $$"""

                union all
                select f.unit_id, f.{{table.Month}}, {{NoRound}}, {{table.Value}}, {{table.Rows}}
                from {{table.Name}} f where f.superseded_by is null and f.item = @item and f.{{table.Month}} <= @lastMonth and {{table.Value}} is not null{{unitsOfTotals}}
                """
            : string.Empty;
        return records.ByRound(unitsOfRecords, NoRound) + totals;
    }

    private string Totals(string span) => TotalsTable() is { } table
        ? $$"""

            union all
            select f.unit_id, w.month, {{NoRound}}, sum({{table.Value}}), sum({{table.Rows}})
            from {{table.Name}} f join month_window w on w.span = {{span}} and f.{{table.Month}} between w.first_month and w.month
            where f.superseded_by is null and f.item = @item and {{table.Value}} is not null and w.month in {list @months}{{unitsOfTotals}}
            group by f.unit_id, w.month
            """
        : string.Empty;

    private TotalsSource? TotalsTable()
    {
        var stream = catalogue.Streams.FirstOrDefault(declared => declared.Kind == StreamKind.Totals);
        if (stream is null)
        {
            return null;
        }

        var column = side == FormulaSide.Numerator ? "numerator" : "denominator";
        var value = records.IsMoney ? $"100.0 * f.{column}" : $"cast(f.{column} as float)";

        // A mean without a denominator of its own divides by its records; a reported mean brings their number.
        var isMean = part.Aggregate == Aggregate.Mean && item.Denominator is null;
        return new(stream.Table, RecordTable.MonthColumn(stream.Month), value, isMean ? "cast(coalesce(f.denominator, 0) as bigint)" : "cast(0 as bigint)");
    }

    private static string Nulls(int count) => string.Concat(Enumerable.Repeat("null, ", count));

    private sealed record TotalsSource(string Name, string Month, string Value, string Rows);
}
