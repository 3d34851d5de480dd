namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>Where do the problems of the rectification ledger stand, month by month?</summary>
internal static class LedgerTallies
{
    /// <summary>Problems found, closed, accepted, looked back at and come back, by the month in which it happened.</summary>
    public const string Flow = "ledger-flow";

    /// <summary>Problems open at the end of a month, by how far each had come.</summary>
    public const string Open = "ledger-open";

    /// <summary>Problems at a standstill at the end of a month, by reason; the class is empty where none was given.</summary>
    public const string Stalled = "ledger-stalled";

    /// <summary>Problems open at the end of a month by source, and of these (class <c>due:</c> before the source) those due by then.</summary>
    public const string Source = "ledger-source";

    private const string FlowSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.step, e.month, e.unit_id, count(*)
        from (
          select 'found' as step, found_on_month as month, unit_id from record_rectification where superseded_by is null
          union all
          select 'closed', closed_on_month, unit_id from record_rectification where superseded_by is null
          union all
          select 'accepted', accepted_on_month, unit_id from record_rectification where superseded_by is null
          union all
          select 'rechecked', rechecked_on_month, unit_id from record_rectification where superseded_by is null
          union all
          select 'recurred', rechecked_on_month, unit_id from record_rectification where superseded_by is null and recurred = 1) e
        where e.month is not null
        group by e.step, e.month, e.unit_id
        """;

    private const string OpenSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.stage, e.month, e.unit_id, count(*)
        from (
          select w.month, r.unit_id,
                 case when r.stall_due_month <= w.month and (r.restarted_on_month is null or r.restarted_on_month > w.month) then 'stalled'
                      when r.done_on_month <= w.month then 'done'
                      when r.restarted_on_month <= w.month then 'restarted'
                      when r.started_on_month <= w.month then 'started'
                      when r.planned_on_month <= w.month then 'planned'
                      else 'found' end as stage
          from record_rectification r
          join month_window w on w.span = 0 and w.month >= r.found_on_month and w.month <= @last
          where r.superseded_by is null and (r.closed_on_month is null or r.closed_on_month > w.month)) e
        group by e.stage, e.month, e.unit_id
        """;

    private const string StalledSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, coalesce(r.stall_reason, ''), w.month, r.unit_id, count(*)
        from record_rectification r
        join month_window w on w.span = 0 and w.month >= r.stall_due_month and w.month <= @last
        where r.superseded_by is null and r.found_on_month <= w.month
          and (r.restarted_on_month is null or r.restarted_on_month > w.month)
          and (r.closed_on_month is null or r.closed_on_month > w.month)
        group by coalesce(r.stall_reason, ''), w.month, r.unit_id
        """;

    private const string SourceSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, e.unit_id, count(*)
        from (
          select r.source as class_code, w.month, r.unit_id
          from record_rectification r
          join month_window w on w.span = 0 and w.month >= r.found_on_month and w.month <= @last
          where r.superseded_by is null and (r.closed_on_month is null or r.closed_on_month > w.month)
          union all
          select concat('due:', r.source), w.month, r.unit_id
          from record_rectification r
          join month_window w on w.span = 0 and w.month >= r.due_on_month and w.month <= @last
          where r.superseded_by is null and r.found_on_month <= w.month and (r.closed_on_month is null or r.closed_on_month > w.month)) e
        group by e.class_code, e.month, e.unit_id
        """;

    /// <summary>The counts of the ledger.</summary>
    public static IReadOnlyList<Tally> All { get; } =
    [
        new(Flow, "rectification", FlowSql),
        new(Open, "rectification", OpenSql),
        new(Stalled, "rectification", StalledSql),
        new(Source, "rectification", SourceSql),
    ];
}
