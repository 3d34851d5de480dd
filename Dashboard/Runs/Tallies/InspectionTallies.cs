namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>What did inspections find, and how does the rectification burn down?</summary>
internal static class InspectionTallies
{
    /// <summary>Problems not accepted as rectified at the end of a month, by round.</summary>
    public const string Open = "inspection-open";

    /// <summary>Problems fed back in a month by category, and in the overlapping classes <c>three_focus</c>, <c>six_disciplines</c>, <c>ideology</c>; <c>recurred</c> when looking back found one again.</summary>
    public const string Found = "inspection-found";

    /// <summary>Bodies inspected, by level and the month of their feedback; <c>rules</c> counts the rules they built.</summary>
    public const string Bodies = "inspection-bodies";

    private const string OpenSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, r.round, w.month, r.unit_id, count(*)
        from record_inspection_problem r
        join month_window w on w.span = 0 and w.month >= r.feedback_on_month and w.month <= @last
        where r.superseded_by is null and (r.accepted_on_month is null or r.accepted_on_month > w.month)
        group by r.round, w.month, r.unit_id
        """;

    private const string FoundSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, e.unit_id, count(*)
        from (
          select concat('category:', category) as class_code, feedback_on_month as month, unit_id from record_inspection_problem where superseded_by is null
          union all
          select 'three_focus', feedback_on_month, unit_id from record_inspection_problem where superseded_by is null and three_focus = 1
          union all
          select 'six_disciplines', feedback_on_month, unit_id from record_inspection_problem where superseded_by is null and six_disciplines = 1
          union all
          select 'ideology', feedback_on_month, unit_id from record_inspection_problem where superseded_by is null and ideology = 1
          union all
          select concat('recurred:', category), rechecked_on_month, unit_id from record_inspection_problem where superseded_by is null and recurred = 1) e
        where e.month <= @last
        group by e.class_code, e.month, e.unit_id
        """;

    private const string BodiesSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, e.unit_id, sum(e.total)
        from (
          select concat('level:', level) as class_code, feedback_on_month as month, unit_id, 1 as total from record_inspection_target where superseded_by is null
          union all
          select 'rules', feedback_on_month, unit_id, rules_built from record_inspection_target where superseded_by is null) e
        where e.month <= @last and e.total is not null
        group by e.class_code, e.month, e.unit_id
        """;

    /// <summary>The counts of inspections.</summary>
    public static IReadOnlyList<Tally> All { get; } =
    [
        new(Open, "inspection_problem", OpenSql),
        new(Found, "inspection_problem", FoundSql),
        new(Bodies, "inspection_target", BodiesSql),
    ];
}
