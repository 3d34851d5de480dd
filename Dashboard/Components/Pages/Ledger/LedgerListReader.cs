using Dapper;
using SmartSupervision.Analytics.Clocks;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>Which problems fit what is asked, newest first, page by page?</summary>
/// <remarks>
/// Silent: open, not at a declared standstill, and the last date of any progress lies more than <see cref="SilentDays"/> days back.
/// Again: same unit, same project and same category as a problem that had been closed before, in the last twelve months.
/// </remarks>
public sealed class LedgerListReader(Engine engine)
{
    /// <summary>Problems on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Days without progress after which an open problem counts as silent, as the item on standstills has it.</summary>
    public const int SilentDays = 30;

    private const int SoonDays = 7;

    private const string Chosen = """
        from (
          select r.id, r.record_no, u.code as unit_code, u.name as unit_name, r.unit_id, r.project, r.category, r.source, r.found_on, r.due_on,
                 r.closed_on, r.stalled_on, r.restarted_on, r.stall_reason, r.feedback_on, r.due_on_month,
                 case when r.restarted_on > coalesce(r.last_progress_on, r.found_on) then r.restarted_on
                      else coalesce(r.last_progress_on, r.started_on, r.planned_on, r.found_on) end as moved_on,
                 case when r.closed_on_month <= @month then 'closed'
                      when r.stall_due_month <= @month and (r.restarted_on_month is null or r.restarted_on_month > @month) then 'stalled'
                      when r.done_on_month <= @month then 'done'
                      when r.restarted_on_month <= @month then 'restarted'
                      when r.started_on_month <= @month then 'started'
                      when r.planned_on_month <= @month then 'planned'
                      else 'found' end as stage
          from record_rectification r
          join unit u on u.unit_id = r.unit_id
          where r.superseded_by is null and r.found_on_month <= @month
            and (@unit = '' or u.code = @unit) and (@source = '' or r.source = @source) and (@category = '' or r.category = @category)
            and (@reason = '' or coalesce(r.stall_reason, 'none') = @reason)) p
        where @state = 'all' or p.stage = @state
          or (@state = 'open' and p.stage <> 'closed')
          or (@state = 'due' and p.stage <> 'closed' and p.due_on_month <= @month)
          or (@state = 'silent' and p.stage not in ('closed', 'stalled', 'done') and p.moved_on < @silentBefore)
          or (@state = 'asked' and p.feedback_on >= p.stalled_on and p.feedback_on <= @asOf and (p.restarted_on is null or p.feedback_on <= p.restarted_on))
          or (@state = 'again' and exists (
            select 1 from record_rectification q
            where q.superseded_by is null and q.unit_id = p.unit_id and q.project = p.project and q.category = p.category
              and q.closed_on < p.found_on and q.closed_on >= @againSince))
        """;

    private const string CountSql = "select count(*) " + Chosen;

    private const string PageSql = """
        select p.record_no as "Number", p.unit_code as "UnitCode", p.unit_name as "UnitName", p.project as "Project", p.category as "Category",
               p.source as "Source", p.found_on as "Found", p.stage as "Stage", p.due_on as "Due", p.closed_on as "Closed",
               p.stalled_on as "Stalled", p.restarted_on as "Restarted", p.stall_reason as "Reason", p.feedback_on as "Asked"

        """ + Chosen + " order by p.found_on desc, p.id {page}";

    /// <summary>Reads one page of what is asked, as it stood at the end of a month.</summary>
    public async Task<LedgerList> ReadAsync(LedgerFilter filter, Month month, DateOnly asOf, int asked, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var count = await connection.ExecuteScalarAsync<long>(Command(CountSql, Parameters(filter, month, asOf, 0, 0), cancellation));
        var (page, pages) = Pager.Within(asked, count, PageSize);
        var rows = await connection.QueryAsync<EntryRow>(Command(PageSql, Parameters(filter, month, asOf, (page - 1) * PageSize, PageSize), cancellation));
        return new(count, page, pages, [.. rows.Select(row => row.ToEntry(asOf))]);
    }

    private static object Parameters(LedgerFilter filter, Month month, DateOnly asOf, int skip, int take) => new
    {
        month = month.Value,
        asOf,
        silentBefore = asOf.AddDays(-SilentDays),
        againSince = asOf.AddYears(-1),
        state = filter.State,
        unit = filter.Unit ?? "",
        source = filter.Source ?? "",
        category = filter.Category ?? "",
        reason = filter.Reason ?? "",
        skip,
        take,
    };

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record EntryRow(
        string Number, string UnitCode, string UnitName, string? Project, string Category, string Source, DateOnly Found, string Stage,
        DateOnly? Due, DateOnly? Closed, DateOnly? Stalled, DateOnly? Restarted, string? Reason, DateOnly? Asked)
    {
        public LedgerEntry ToEntry(DateOnly asOf) => new(
            Number, UnitCode, UnitName, Project, Category, Source, Found, Stage, ClockReading.OfDays(Due, Closed, asOf, SoonDays),
            StallDays(asOf), Reason, Asked <= asOf ? Asked : null);

        private int? StallDays(DateOnly asOf) => Stalled is { } began && began <= asOf
            ? (Restarted is { } again && again <= asOf ? again : asOf).DayNumber - began.DayNumber
            : null;
    }
}
