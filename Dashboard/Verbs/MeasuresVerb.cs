using System.Globalization;
using System.Text.Json;
using Dapper;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>measures --unit CODE --month YYYYMM</c>: the stored figures of a unit in a month, as CSV.</summary>
internal sealed class MeasuresVerb(Engine engine, ImportWords words) : Verb
{
    private const string UnitSql = "select count(*) from unit where code = @code";

    private const string MeasuresSql = """
        select u.code as "Unit", m.item_code as "Item", m.month as "Month", m.numerator as "Numerator", m.denominator as "Denominator", m.value as "Value", m.state as "State"
        from measure m join unit u on u.unit_id = m.unit_id
        where u.code = @code and m.month = @month
        order by m.item_code
        """;

    /// <inheritdoc/>
    public override string Name => "measures";

    /// <inheritdoc/>
    public override int Words => 0;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => ["unit", "month"];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        if (arguments.Option("unit") is not { } code || !Month.TryParse(arguments.Option("month"), out var month))
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return VerbRunner.WrongUsage;
        }

        await using var connection = await engine.OpenFactsAsync(cancellation);
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(UnitSql, new { code }, cancellationToken: cancellation)) == 0)
        {
            await output.SayAsync(words.Text("Verb_UnknownUnit", code));
            return VerbRunner.Failed;
        }

        var rows = await connection.QueryAsync<Row>(new CommandDefinition(MeasuresSql, new { code, month = month.Value }, cancellationToken: cancellation));
        await output.WriteLineAsync("unit,item,month,numerator,denominator,value,state", cancellation);
        foreach (var row in rows)
        {
            await output.WriteLineAsync(row.ToLine(), cancellation);
        }

        return VerbRunner.Done;
    }

    private sealed record Row(string Unit, string Item, int Month, double? Numerator, double? Denominator, double? Value, int State)
    {
        public string ToLine() => CsvText.Line(
            [Unit, Item, new Month(Month).ToString(), Number(Numerator), Number(Denominator), Number(Value), JsonNamingPolicy.CamelCase.ConvertName(((MeasureState)State).ToString())]);

        private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
