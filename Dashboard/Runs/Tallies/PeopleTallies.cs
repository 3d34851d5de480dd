namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>Counts of streams about people: kept for the district only, so that no page can come nearer than that. Readers withhold small ones.</summary>
internal static class PeopleTallies
{
    /// <summary>Visits received: batches, persons, in and out of scope, repeated, over the unit's head, heard the same day, by form and by matter.</summary>
    public const string Reception = "reception";

    /// <summary>Clues received and cases filed (matters); persons sanctioned and transferred; money recovered in fen.</summary>
    public const string Cases = "cases";

    /// <summary>Persons dealt with in each of the four forms.</summary>
    public const string FourForms = "four-forms";

    private const string ReceptionSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, 1, sum(e.total)
        from (
          select 'batches' as class_code, month, 1 as total from record_reception_visit where superseded_by is null
          union all
          select 'persons', month, persons from record_reception_visit where superseded_by is null
          union all
          select case when in_scope = 1 then 'in' else 'out' end, month, 1 from record_reception_visit where superseded_by is null
          union all
          select 'repeated', month, 1 from record_reception_visit where superseded_by is null and repeated = 1
          union all
          select 'over', month, 1 from record_reception_visit where superseded_by is null and over_head = 1
          union all
          select 'heard', month, 1 from record_reception_visit where superseded_by is null and heard_late = 0
          union all
          select concat('form:', form), month, 1 from record_reception_visit where superseded_by is null
          union all
          select concat('matter:', matter), month, 1 from record_reception_visit where superseded_by is null) e
        where e.month <= @last
        group by e.class_code, e.month
        """;

    private const string CasesSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, 1, sum(e.total)
        from (
          select 'filed' as class_code, month, filed as total from record_case_stat where superseded_by is null
          union all
          select 'sanctioned', month, sanctioned from record_case_stat where superseded_by is null
          union all
          select 'transferred', month, transferred from record_case_stat where superseded_by is null
          union all
          select 'recovered', month, recovered from record_case_stat where superseded_by is null
          union all
          select 'clues', month, 1 from record_clue where superseded_by is null) e
        where e.month <= @last and e.total is not null
        group by e.class_code, e.month
        """;

    private const string FourFormsSql = """
        insert into tally (tally_code, class_code, month, unit_id, total)
        select @code, e.class_code, e.month, 1, sum(e.total)
        from (
          select 'form1' as class_code, month, form1 as total from record_four_forms where superseded_by is null
          union all
          select 'form2', month, form2 from record_four_forms where superseded_by is null
          union all
          select 'form3', month, form3 from record_four_forms where superseded_by is null
          union all
          select 'form4', month, form4 from record_four_forms where superseded_by is null) e
        where e.month <= @last and e.total is not null
        group by e.class_code, e.month
        """;

    /// <summary>The counts about people.</summary>
    public static IReadOnlyList<Tally> All { get; } =
    [
        new(Reception, "reception_visit", ReceptionSql),
        new(Cases, "case_stat", CasesSql),
        new(FourForms, "four_forms", FourFormsSql),
    ];
}
