using System.Globalization;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Counts;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>How far do the data go, which months are there, and is the sample loaded? Asked once for every page.</summary>
public sealed class ViewStateReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string SampleSql = "select count(*) from batch where withdrawn_on is null and is_sample = 1";

    private const string UnitsSql = "select count(*) from unit where is_current = 1 and kind in (0, 1, 2)";

    /// <summary>The state all pages are shown under; a month outside the data gives the last one.</summary>
    public async Task<ViewState> ReadAsync(Choices choices, long factsVersion, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var months = await FigureMonths.ReadAsync(connection, cancellation);
        var through = await HealthReader.DataThroughAsync(engine, connection, catalogue, cancellation);
        var samples = await connection.ExecuteScalarAsync<long>(new CommandDefinition(engine.Sql(SampleSql), cancellationToken: cancellation));
        var units = await connection.ExecuteScalarAsync<long>(new CommandDefinition(engine.Sql(UnitsSql), cancellationToken: cancellation));
        var (first, last) = (months?.First, months?.Last);
        var month = Shown(choices.Month, first, last);
        return new(choices.Language, choices.Theme, month, first, last, through, samples > 0, units > 0, factsVersion)
        {
            UnknownMonth = choices.AskedMonth is { } asked && month is { } shown && asked != shown.Value.ToString(CultureInfo.InvariantCulture) ? asked : null,
        };
    }

    private static Month? Shown(int? chosen, Month? first, Month? last) =>
        chosen is { } value && new Month(value) is var month && month >= first && month <= last ? month : last;
}
