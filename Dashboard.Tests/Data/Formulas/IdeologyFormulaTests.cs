using Xunit;

namespace SmartSupervision.Tests.Data.Formulas;

/// <summary>What the items ID-01 to ID-12 count, with a few records each; windows end in June 2026.</summary>
public sealed class IdeologyFormulaTests(FormulaCase formula) : IClassFixture<FormulaCase>
{
    public static TheoryData<string, double, double?, string> Cases => new()
    {
        {
            "ID-01", 1, 2, """
            ideology_task month=202601 kind=agenda due=1 held=1
            ideology_task month=202606 kind=agenda due=1 held=0
            ideology_task month=202606 kind=study due=5 held=5
            ideology_task month=202512 kind=agenda due=1 held=1
            """
        },
        {
            "ID-02", 3, 2, """
            ideology_task month=202604 kind=study due=1 held=2
            ideology_task month=202606 kind=study due=1 held=1
            ideology_task month=202606 kind=agenda due=1 held=1
            """
        },
        {
            "ID-03", 1, null, """
            edu_activity held_on=2026-05-09 kind=briefing front_line=1
            edu_activity held_on=2026-05-09 kind=briefing front_line=0
            edu_activity held_on=2026-05-09 kind=lesson front_line=1
            edu_activity held_on=2026-03-31 kind=briefing front_line=1
            """
        },
        {
            "ID-04", 5, 6, """
            special_check theme=study checked_on=2026-04-08 problems=4 rectified=3
            special_check theme=study checked_on=2026-05-08 problems=2 rectified=2
            special_check theme=safety checked_on=2026-05-08 problems=9 rectified=9
            """
        },

        // three outlets on the ledger in the quarter, one of them verified twice
        {
            "ID-05", 1, 3, """
            outlet_ledger month=202604 outlet_no=A verified_on=2026-04-10
            outlet_ledger month=202605 outlet_no=A verified_on=2026-05-10
            outlet_ledger month=202605 outlet_no=B
            outlet_ledger month=202606 outlet_no=C
            outlet_ledger month=202603 outlet_no=D verified_on=2026-03-10
            """
        },
        {
            "ID-06", 1, 2, """
            opinion_event found_at=2026-03-31 needs_answer=1 answer_due=2026-04-02 answer_late=0
            opinion_event found_at=2026-06-01 needs_answer=1 answer_due=2026-06-03
            opinion_event found_at=2026-06-01 needs_answer=0 answer_due=2026-06-03 answer_late=0
            """
        },
        {
            "ID-07", 1, 41200, """
            opinion_event found_at=2026-06-01 confirmed_negative=1
            opinion_event found_at=2026-06-01 confirmed_negative=0
            unit_size month=202606 population=41200
            """
        },

        // due in the quarter: 3; closed by June: 1
        {
            "ID-08", 1, 3, """
            rectification source=ideology_risk found_on=2026-01-05 due_on=2026-04-05 closed_on=2026-06-30
            rectification source=ideology_risk found_on=2026-01-05 due_on=2026-05-05 closed_on=2026-07-01
            rectification source=ideology_risk found_on=2026-01-05 due_on=2026-06-05
            rectification source=audit found_on=2026-01-05 due_on=2026-06-05 closed_on=2026-06-06
            """
        },
        {
            "ID-09", 1, 1, """
            inspection_problem round=2026-1 feedback_on=2026-05-12 ideology=1
            inspection_problem round=2026-1 feedback_on=2026-05-12 ideology=0
            inspection_target round=2026-1 feedback_on=2026-05-12 body=A
            """
        },
        {
            "ID-10", 38, 40, """
            edu_activity held_on=2026-01-09 kind=warning attendees=38 attendees_due=40
            edu_activity held_on=2026-01-09 kind=lesson attendees=38 attendees_due=40
            """
        },
        {
            "ID-11", 1, 3, """
            disclosure_record class=party due_on=2026-06-10 publish_late=0
            disclosure_record class=party due_on=2026-06-20 publish_late=1
            disclosure_record class=party due_on=2026-06-30
            disclosure_record class=finance due_on=2026-06-10 publish_late=0
            disclosure_record class=party due_on=2026-05-31 publish_late=0
            """
        },
        {
            "ID-12", 70, 100, """
            questionnaire topic=benefit_policy scope=whole surveyed_on=2026-06-15 valid=100 positive=70
            questionnaire topic=enterprise scope=whole surveyed_on=2026-06-15 valid=100 positive=100
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Item_FewRecords_GivesTheNumbersWorkedByHand(string item, double numerator, double? denominator, string records) =>
        Assert.Equal((numerator, denominator), await formula.MeasureAsync(item, records));
}
