namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>How strong is supervision, and who learns by sitting in?</summary>
internal static class ForceTallies
{
    /// <summary>What units report of their supervision force in a month; the class is the column.</summary>
    public const string Force = "force";

    /// <summary>Persons due to sit in with the petition office (<c>due</c>) and those who did (<c>trained</c>).</summary>
    public const string Shadowing = "shadowing";

    private const string ForceSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, e.unit_id, sum(e.total)
        from (
          select 'establishment' as class_code, month, unit_id, establishment as total from record_force_roster where superseded_by is null
          union all
          select 'in_post', month, unit_id, in_post from record_force_roster where superseded_by is null
          union all
          select 'group_count', month, unit_id, group_count from record_force_roster where superseded_by is null
          union all
          select 'full_time', month, unit_id, full_time from record_force_roster where superseded_by is null
          union all
          select 'part_time', month, unit_id, part_time from record_force_roster where superseded_by is null
          union all
          select 'supervisors', month, unit_id, supervisors from record_force_roster where superseded_by is null
          union all
          select 'observers', month, unit_id, observers from record_force_roster where superseded_by is null
          union all
          select 'talk_rooms', month, unit_id, talk_rooms from record_force_roster where superseded_by is null
          union all
          select 'duty_due', month, unit_id, duty_due from record_force_roster where superseded_by is null
          union all
          select 'duty_done', month, unit_id, duty_done from record_force_roster where superseded_by is null) e
        where e.month <= @last and e.total is not null
        group by e.class_code, e.month, e.unit_id
        """;

    private const string ShadowingSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, 1, sum(e.total)
        from (
          select 'due' as class_code, month, due as total from record_training where superseded_by is null and kind = 'shadowing'
          union all
          select 'trained', month, trained from record_training where superseded_by is null and kind = 'shadowing') e
        where e.month <= @last and e.total is not null
        group by e.class_code, e.month
        """;

    /// <summary>The counts of the supervision force.</summary>
    public static IReadOnlyList<Tally> All { get; } =
        [new(Force, "force_roster", ForceSql), new(Shadowing, "training", ShadowingSql)];
}
