using Dapper;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data;

/// <summary>One part of an item's formula as one portable SQL text, giving <c>UnitId, Month, Round, Value, Rows</c>.</summary>
/// <param name="Sql">The text, with tokens.</param>
/// <param name="Span">Months the window looks back; 0 for all before.</param>
/// <param name="Values">The parameters that do not depend on what is asked.</param>
public sealed record CompiledFormula(string Sql, int Span, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The parameters for the months (and, where the text was compiled for some units, the units) asked for.</summary>
    public DynamicParameters Parameters(IReadOnlyList<Month> months, IReadOnlyList<int>? units = null)
    {
        var parameters = new DynamicParameters(Values);
        parameters.Add("months", Engine.Json(months.Select(month => month.Value)));
        parameters.Add("firstMonth", Span == 0 ? 0 : months.Min().AddMonths(1 - Span).Value);
        parameters.Add("lastMonth", months.Max().Value);
        if (units is not null)
        {
            parameters.Add("units", Engine.Json(units));
        }

        return parameters;
    }
}
