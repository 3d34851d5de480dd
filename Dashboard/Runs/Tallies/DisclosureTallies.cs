namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>How much did villages publish, by class and month?</summary>
internal static class DisclosureTallies
{
    /// <summary>Records due in a month by class; and, with <c>out:</c> before the class, those of them that were published.</summary>
    public const string Records = "disclosure";

    private const string RecordsSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, e.unit_id, count(*)
        from (
          select class as class_code, due_on_month as month, unit_id from record_disclosure_record where superseded_by is null
          union all
          select concat('out:', class), due_on_month, unit_id from record_disclosure_record where superseded_by is null and published_on is not null) e
        where e.month <= @last
        group by e.class_code, e.month, e.unit_id
        """;

    /// <summary>The counts of disclosure.</summary>
    public static IReadOnlyList<Tally> All { get; } = [new(Records, "disclosure_record", RecordsSql)];
}
