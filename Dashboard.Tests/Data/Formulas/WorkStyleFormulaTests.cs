using Xunit;

namespace SmartSupervision.Tests.Data.Formulas;

/// <summary>What the items WS-01 to WS-23 count, with a few records each; windows end in June 2026.</summary>
public sealed class WorkStyleFormulaTests(FormulaCase formula) : IClassFixture<FormulaCase>
{
    public static TheoryData<string, double, double?, string> Cases => new()
    {
        {
            "WS-01", 1, 3, """
            reception_visit visited_at=2026-06-03 heard_late=0
            reception_visit visited_at=2026-06-30 heard_late=1
            reception_visit visited_at=2026-06-30
            """
        },
        {
            "WS-02", 1, 2, """
            reception_visit visited_at=2026-04-03 in_scope=0
            reception_visit visited_at=2026-06-30 in_scope=1
            """
        },

        // received in May, due in June; what is not named is not acknowledged to anyone
        {
            "WS-03", 1, 2, """
            petition received_on=2026-05-20 named=1 told_due=2026-06-10 told_late=0
            petition received_on=2026-05-20 named=1 told_due=2026-06-10
            petition received_on=2026-05-20 named=0 told_due=2026-06-10 told_late=0
            petition received_on=2026-06-20 named=1 told_due=2026-07-10 told_late=0
            """
        },
        {
            "WS-04", 1, 3, """
            petition received_on=2026-04-01 handling_due=2026-06-03 handling_late=0
            petition received_on=2026-04-01 handling_due=2026-06-03 handling_late=1
            petition received_on=2026-04-01 handling_due=2026-06-03
            petition received_on=2026-06-01 handling_due=2026-08-03 handling_late=0
            petition received_on=2026-06-01
            """
        },
        {
            "WS-05", 1, 2, """
            petition received_on=2026-02-01 kind=accusation closed_on=2026-04-03 rating=satisfied
            petition received_on=2026-02-01 kind=accusation closed_on=2026-04-03 rating=fair
            petition received_on=2026-02-01 kind=accusation closed_on=2026-04-03
            petition received_on=2026-02-01 kind=complaint closed_on=2026-04-03 rating=satisfied
            """
        },
        {
            "WS-06", 1, 3, """
            village_feedback posted_at=2026-06-03 answer_late=0
            village_feedback posted_at=2026-06-03 answer_late=1
            village_feedback posted_at=2026-06-03
            """
        },

        // posted on 24 June, due on 1 July: not yet seven days old in June
        {
            "WS-07", 1, 2, """
            village_feedback posted_at=2026-05-25 clear_due=2026-06-01 clear_late=0
            village_feedback posted_at=2026-06-20 clear_due=2026-06-27
            village_feedback posted_at=2026-06-24 clear_due=2026-07-01 clear_late=0
            """
        },
        {
            "WS-08", 1, 2, """
            village_feedback posted_at=2026-03-25 closed_at=2026-04-01 rating=satisfied
            village_feedback posted_at=2026-03-25 closed_at=2026-04-01 rating=dissatisfied
            village_feedback posted_at=2026-03-25 closed_at=2026-04-01
            """
        },
        {
            "WS-09", 1, 2, """
            disclosure_record class=village due_on=2026-06-10 publish_late=0
            disclosure_record class=village due_on=2026-06-20
            disclosure_record class=party due_on=2026-06-20 publish_late=0
            """
        },
        {
            "WS-10", 1, 2, """
            disclosure_record class=finance due_on=2026-06-10 publish_late=0
            disclosure_record class=finance due_on=2026-06-20 publish_late=1
            """
        },

        // two matters were due, one of them every month; one was published at least once
        {
            "WS-11", 1, 2, """
            disclosure_record class=party matter=p01 due_on=2026-04-10 published_on=2026-04-10
            disclosure_record class=party matter=p01 due_on=2026-05-10 published_on=2026-05-10
            disclosure_record class=party matter=p01 due_on=2026-06-10
            disclosure_record class=party matter=p02 due_on=2026-06-10
            """
        },
        {
            "WS-12", 405, 412, """
            platform_usage month=202605 households=412 registered=405 active=131
            platform_usage month=202604 households=400 registered=300 active=131
            """
        },
        { "WS-13", 131, 405, "platform_usage month=202606 households=412 registered=405 active=131" },
        {
            "WS-14", 1, 3, """
            subsidy_payment due_on=2026-06-20 pay_late=0
            subsidy_payment due_on=2026-06-20 pay_late=1
            subsidy_payment due_on=2026-06-20
            """
        },

        // |600 - 500| + |300 - 400| + |200 - 200| = 200 of 1,100
        {
            "WS-15", 200, 1100, """
            subsidy_payment due_on=2026-06-20 payable=600 paid=500
            subsidy_payment due_on=2026-06-20 payable=300 paid=400
            subsidy_payment due_on=2026-06-20 payable=200 paid=200
            """
        },
        {
            "WS-16", 1, 2, """
            model_hit model=duplicate_payment outcome=upheld raised_on=2026-05-02 checked_on=2026-06-02
            model_hit model=duplicate_payment outcome=explained raised_on=2026-05-02 checked_on=2026-06-02
            model_hit model=over_tank outcome=upheld raised_on=2026-05-02 checked_on=2026-06-02
            subsidy_payment due_on=2026-05-31 paid_on=2026-06-01
            subsidy_payment due_on=2026-06-30 paid_on=2026-06-30
            subsidy_payment due_on=2026-06-30
            """
        },
        {
            "WS-17", 2, 86, """
            four_winds_case verified_on=2026-04-09 kind=inaction
            four_winds_case verified_on=2026-06-09 kind=formalism
            four_winds_case verified_on=2026-03-09 kind=formalism
            unit_size month=202606 posts=86
            """
        },
        {
            "WS-18", 1, 4, """
            vehicle_use used_at=2026-06-15 anomaly=holiday outcome=upheld
            vehicle_use used_at=2026-06-15 anomaly=holiday outcome=explained
            vehicle_use used_at=2026-06-15 anomaly=none outcome=upheld
            vehicle_use used_at=2026-06-15
            """
        },
        {
            "WS-19", 1, 2, """
            approval_item accepted_on=2026-05-20 promised_on=2026-06-05 approval_late=0
            approval_item accepted_on=2026-05-20 promised_on=2026-06-05
            """
        },
        {
            "WS-20", 1, 2, """
            biz_env_clue transferred_on=2026-02-15 due_on=2026-04-15 closed_on=2026-06-03
            biz_env_clue transferred_on=2026-02-15 due_on=2026-06-15 closed_on=2026-07-03
            """
        },
        {
            "WS-21", 8300, 100, """
            questionnaire topic=enterprise scope=whole surveyed_on=2026-06-15 valid=100 score_total=8300
            questionnaire topic=enterprise scope=single surveyed_on=2026-06-15 valid=100 score_total=9000
            """
        },

        // judged by the day; the clock by time stamp stands beside it and is not used
        {
            "WS-22", 1, 2, """
            hotline_case created_at=2026-05-30 handling_due=2026-06-06 handling_late=0 handling_stamp_late=1
            hotline_case created_at=2026-06-10 handling_due=2026-06-17 handling_late=1 handling_stamp_late=1
            hotline_case created_at=2026-06-10
            """
        },
        {
            "WS-23", 149, 160, """
            relocation_project disclose_due_on=2026-04-25 households_due=149 disclosed=149
            relocation_project disclose_due_on=2026-06-25 households_due=11 disclosed=0
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Item_FewRecords_GivesTheNumbersWorkedByHand(string item, double numerator, double? denominator, string records) =>
        Assert.Equal((numerator, denominator), await formula.MeasureAsync(item, records));
}
