using System.Globalization;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Turns a filter or a summed expression into portable SQL; every code and number becomes a parameter.</summary>
/// <param name="stream">The stream whose columns are named.</param>
/// <param name="values">Takes the parameters.</param>
/// <param name="column">How a column of the record table is written at this place.</param>
internal sealed class FilterSql(StreamDeclaration stream, IDictionary<string, object> values, Func<string, string> column)
{
    /// <summary>The condition as SQL, in brackets where it needs them.</summary>
    public string Condition(FilterCondition condition) => condition switch
    {
        Conjunction both => $"({Condition(both.Left)} and {Condition(both.Right)})",
        Disjunction either => $"({Condition(either.Left)} or {Condition(either.Right)})",
        Negation negation => $"(not {Condition(negation.Condition)})",
        Comparison comparison => $"{Operand(comparison.Left)} {Sign(comparison.Sign)} {Operand(comparison.Right)}",
        Membership membership => $"{Operand(membership.Operand)} in ({string.Join(", ", membership.Values.Select(Operand))})",
        NullTest test => $"{Operand(test.Operand)} is {(test.IsMissing ? "null" : "not null")}",
        _ => throw new ArgumentException($"The condition {condition} has no SQL.", nameof(condition)),
    };

    /// <summary>The operand as SQL.</summary>
    public string Operand(FilterOperand operand) => operand switch
    {
        ColumnOperand named => column(RecordTable.ColumnOf(stream, named.Name)),
        MonthOperand month => column(RecordTable.MonthColumn(month.Column)),
        WindowOperand { Edge: WindowEdge.Start } => "w.first_month",
        WindowOperand => "w.month",
        NumberOperand number => Parameter(number.Value),
        CodeOperand code => Parameter(code.Code),
        ArithmeticOperand arithmetic =>
            $"({Operand(arithmetic.Left)} {(arithmetic.Sign == ArithmeticSign.Plus ? "+" : "-")} {Operand(arithmetic.Right)})",
        AbsoluteOperand absolute => $"abs({Operand(absolute.Inner)})",
        IndicatorOperand indicator => $"case when {Condition(indicator.Condition)} then 1 else 0 end",
        _ => throw new ArgumentException($"The operand {operand} has no SQL.", nameof(operand)),
    };

    private static string Sign(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Equal => "=",
        ComparisonSign.NotEqual => "<>",
        ComparisonSign.Less => "<",
        ComparisonSign.LessOrEqual => "<=",
        ComparisonSign.Greater => ">",
        _ => ">=",
    };

    private string Parameter(object value)
    {
        var name = "p" + values.Count.ToString(CultureInfo.InvariantCulture);
        values.Add(name, value);
        return "@" + name;
    }
}
