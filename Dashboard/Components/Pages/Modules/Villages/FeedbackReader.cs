using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Clocks;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>Which feedback is open, how old is it, and how do its two clocks stand?</summary>
/// <remarks>Open feedback is few by nature, so all of it is read; what has been closed is not.</remarks>
public sealed class FeedbackReader(Engine engine)
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 20;

    /// <summary>Days within which feedback has to be closed.</summary>
    public const int Days = 7;

    private static readonly TimeSpan soonToMidnight = TimeSpan.FromHours(4);
    private static readonly TimeSpan soonToSeventh = TimeSpan.FromDays(2);

    private const string OpenSql = """
        select r.record_no as Number, u.name as Village, coalesce(p.name, u.name) as Street, r.class as Class,
               r.posted_at as Posted, r.first_reply_at as Replied, r.conflict as Conflict
        from record_village_feedback r
        join unit u on u.unit_id = r.unit_id
        left join unit p on p.code = u.parent_code
        where r.superseded_by is null and r.posted_at_month <= @month and (r.closed_at_month is null or r.closed_at_month > @month)
          and (@street = '' or u.code = @street or u.parent_code = @street)
        order by r.posted_at, r.id
        """;

    private const string LatestSql = """
        select max(r.posted_at) as Posted, max(case when r.first_reply_at_month = @month then r.first_reply_at end) as Replied,
               max(case when r.closed_at_month = @month then r.closed_at end) as Closed
        from record_village_feedback r
        where r.superseded_by is null and r.month = @month
        """;

    /// <summary>Upper bounds of the ages in whole days; the last age is beyond the last bound.</summary>
    public static IReadOnlyList<int> AgeBounds { get; } = [1, 3, 7, 14, 30];

    /// <summary>Reads what is open at the end of a month; in the last month, at the last thing the records tell of.</summary>
    public async Task<FeedbackView> ReadAsync(string? street, Month month, bool isLastMonth, int asked, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var end = month.LastDay.ToDateTime(new TimeOnly(23, 59));
        var asOf = isLastMonth ? await LatestAsync(connection, month, cancellation) ?? end : end;
        var rows = (await connection.QueryAsync<OpenRow>(
            new CommandDefinition(OpenSql, new { month = month.Value, street = street ?? "" }, cancellationToken: cancellation))).ToList();
        var entries = rows.Select(row => row.ToEntry(asOf)).ToList();
        var (page, pages) = Pager.Within(asked, entries.Count, PageSize);
        return new(
            asOf,
            Ages(entries, asOf),
            entries.Count,
            entries.Count(entry => entry.Midnight.State == ClockState.Over),
            entries.Count(entry => entry.Seventh.State == ClockState.Over),
            entries.Count(entry => entry.IsConflict),
            page,
            pages,
            [.. entries.Skip((page - 1) * PageSize).Take(PageSize)]);
    }

    private static async Task<DateTime?> LatestAsync(DbConnection connection, Month month, CancellationToken cancellation)
    {
        var latest = (await connection.QueryAsync<LatestRow>(new CommandDefinition(LatestSql, new { month = month.Value }, cancellationToken: cancellation))).Single();
        return new[] { latest.Posted, latest.Replied, latest.Closed }.Max();
    }

    private static int[] Ages(List<FeedbackEntry> entries, DateTime asOf)
    {
        var ages = new int[AgeBounds.Count + 1];
        foreach (var entry in entries)
        {
            var days = (asOf.Date - entry.Posted.Date).Days;
            var place = AgeBounds.TakeWhile(bound => days > bound).Count();
            ages[place]++;
        }

        return ages;
    }

    private sealed record LatestRow(DateTime? Posted, DateTime? Replied, DateTime? Closed);

    private sealed record OpenRow(string Number, string Village, string Street, string? Class, DateTime Posted, DateTime? Replied, int? Conflict)
    {
        public FeedbackEntry ToEntry(DateTime asOf) => new(
            Number, Village, Street, Class, Posted,
            ClockReading.ToMidnight(Posted, Replied, asOf, soonToMidnight),
            ClockReading.ToDay(Posted, Days, null, asOf, soonToSeventh),
            Conflict == 1);
    }
}
