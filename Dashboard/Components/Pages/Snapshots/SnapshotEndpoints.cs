using System.Globalization;
using System.Text;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Components.Pages.Snapshots;

/// <summary>The measures of a snapshot as a file: <c>/snapshots/{code}.csv</c>.</summary>
internal static class SnapshotEndpoints
{
    /// <summary>Adds the file.</summary>
    public static void MapSnapshots(this IEndpointRouteBuilder routes) => routes.MapGet("/snapshots/{code}.csv", CsvAsync);

    private static async Task<IResult> CsvAsync(string code, SnapshotStore store, CancellationToken cancellation) =>
        await store.ReadAsync(code, cancellation) is { } snapshot
            ? Results.File(Csv(snapshot.Content), ImportEndpoints.CsvType, $"{code}.csv")
            : Results.NotFound();

    // The units of the scope, all months of the period.
    private static byte[] Csv(SnapshotContent content)
    {
        var units = SnapshotUnits.Shown(content).ToDictionary(unit => unit.Id);
        var text = new StringBuilder("\uFEFF").AppendLine("unit,item,month,numerator,denominator,value,state,score");
        foreach (var scored in content.Measures.Where(scored => units.ContainsKey(scored.Measure.UnitId) && scored.Measure.Month >= content.Scope.First))
        {
            var measure = scored.Measure;
            text.AppendLine(CsvText.Line(
            [
                units[measure.UnitId].Code, measure.ItemCode, measure.Month.ToString(), Number(measure.Numerator), Number(measure.Denominator),
                Number(measure.Value), measure.State == MeasureState.Figure ? "" : measure.State.ToString(), Number(scored.Score),
            ]));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
