using Xunit;

namespace SmartSupervision.Tests.Data.Formulas;

/// <summary>What the items PE-01 to PE-20 count, with a few records each; windows end in June 2026, a quarter begins in April.</summary>
public sealed class PoliticalEcologyFormulaTests(FormulaCase formula) : IClassFixture<FormulaCase>
{
    public static TheoryData<string, double, double?, string> Cases => new()
    {
        // accepted in June: 2; the posts are the latest known by June
        {
            "PE-01", 2, 86, """
            petition received_on=2026-05-30 accepted_on=2026-06-02
            petition received_on=2026-06-30 accepted_on=2026-06-30
            petition received_on=2026-05-30 accepted_on=2026-05-31
            petition received_on=2026-06-01
            unit_size month=202604 posts=70
            unit_size month=202605 posts=86
            unit_size month=202607 posts=99
            """
        },
        {
            "PE-02", 1, 3, """
            petition received_on=2026-04-01 kind=accusation
            petition received_on=2026-06-30 kind=complaint
            petition received_on=2026-05-05 kind=out_of_scope
            petition received_on=2026-03-31 kind=accusation
            """
        },
        {
            "PE-03", 1, 2, """
            petition received_on=2026-04-01 over_head=1
            petition received_on=2026-04-01 over_head=0
            petition received_on=2026-07-01 over_head=1
            """
        },

        // raised 365 days before counts, 366 does not
        {
            "PE-04", 1, 3, """
            petition received_on=2026-06-01 repeat_days=365
            petition received_on=2026-06-01 repeat_days=366
            petition received_on=2026-06-01
            """
        },

        // disposed of in the quarter: 3; filed by June: 1, filed in July: not yet
        {
            "PE-05", 1, 3, """
            clue received_on=2026-02-01 disposed_on=2026-04-10 filed_on=2026-06-30
            clue received_on=2026-02-01 disposed_on=2026-05-10 filed_on=2026-07-01
            clue received_on=2026-02-01 disposed_on=2026-06-10
            clue received_on=2026-06-01
            """
        },
        {
            "PE-06", 3, 150, """
            case_stat month=202604 filed=1
            case_stat month=202606 filed=2
            case_stat month=202603 filed=4
            unit_size month=202606 posts=150
            """
        },
        {
            "PE-07", 5, 150, """
            case_stat month=202605 sanctioned=5
            case_stat month=202603 sanctioned=4
            unit_size month=202501 posts=150
            """
        },

        // the year begins in July 2025
        {
            "PE-08", 1, 6, """
            case_stat month=202507 sanctioned=2 transferred=1
            case_stat month=202606 sanctioned=4 transferred=0
            case_stat month=202506 sanctioned=9 transferred=9
            """
        },
        {
            "PE-09", 8, 12, """
            four_forms month=202604 form1=5 form2=1 form3=1 form4=0
            four_forms month=202606 form1=3 form2=1 form3=0 form4=1
            """
        },

        // 12,600.00 and 0.50 yuan in fen
        {
            "PE-10", 1260050, null, """
            case_stat month=202604 recovered=1260000
            case_stat month=202606 recovered=50
            case_stat month=202603 recovered=700
            """
        },

        // the problems of round 2026-1 over its two bodies; a problem may be of both classes
        {
            "PE-11", 2, 2, """
            inspection_problem round=2026-1 feedback_on=2026-05-12 three_focus=1 six_disciplines=1
            inspection_problem round=2026-1 feedback_on=2026-05-12 three_focus=1 six_disciplines=0
            inspection_problem round=2026-1 feedback_on=2026-05-12 three_focus=0 six_disciplines=1
            inspection_problem round=2025-2 feedback_on=2025-11-12 three_focus=1 six_disciplines=1
            inspection_target round=2026-1 feedback_on=2026-05-12 body=A
            inspection_target round=2026-1 feedback_on=2026-05-12 body=B
            inspection_target round=2025-2 feedback_on=2025-11-12 body=C
            """
        },
        {
            "PE-12", 1, 1, """
            inspection_problem round=2026-1 feedback_on=2026-05-12 six_disciplines=1
            inspection_problem round=2026-1 feedback_on=2026-05-12 six_disciplines=0
            inspection_target round=2026-1 feedback_on=2026-05-12 body=A
            """
        },
        {
            "PE-13", 1, 1, """
            clue round=2026-1 source=inspection received_on=2026-05-20
            clue round=2026-1 source=petition received_on=2026-05-20
            clue source=inspection received_on=2026-05-20
            inspection_target round=2026-1 feedback_on=2026-05-12 body=A
            """
        },
        {
            "PE-14", 310, 312, """
            election_review round=2026-1 reported_on=2026-03-20 due=312 reviewed=310 ineligible=2
            election_review round=2021 reported_on=2021-03-20 due=300 reviewed=300 ineligible=1
            """
        },
        { "PE-15", 2, 310, "election_review round=2026-1 reported_on=2026-03-20 due=312 reviewed=310 ineligible=2" },
        {
            "PE-16", 1, 2, """
            election_step round=2026-1 step=vote held_on=2026-03-12 observed=1
            election_step round=2026-1 step=count held_on=2026-03-12 observed=0
            """
        },
        {
            "PE-17", 1, 2, """
            tender_project opened_on=2026-04-02 method=open valid_bids=1
            tender_project opened_on=2026-04-02 method=open valid_bids=4
            tender_project opened_on=2026-04-02 method=invited valid_bids=1
            """
        },

        // two lots of 3 million each are one project of 6 million, above the threshold of 4 million
        {
            "PE-18", 1, 2, """
            tender_project opened_on=2026-04-02 method=direct amount=300000000 merged_amount=600000000 threshold=400000000
            tender_project opened_on=2026-04-02 method=open amount=400000000 merged_amount=400000000 threshold=400000000
            tender_project opened_on=2026-04-02 method=direct amount=300000000 merged_amount=300000000 threshold=400000000
            """
        },
        {
            "PE-19", 300, 3000, """
            contract completed_on=2026-04-01 original_amount=1000 increase=300
            contract completed_on=2026-06-30 original_amount=2000 increase=0
            contract completed_on=2026-03-31 original_amount=9000 increase=900
            """
        },

        // the half-year begins in January; single questions and other topics stay out
        {
            "PE-20", 12600, 150, """
            questionnaire topic=political_ecology scope=whole surveyed_on=2026-01-15 valid=50 score_total=4000
            questionnaire topic=political_ecology scope=whole surveyed_on=2026-06-15 valid=100 score_total=8600
            questionnaire topic=political_ecology scope=single surveyed_on=2026-06-15 valid=100 score_total=9000
            questionnaire topic=enterprise scope=whole surveyed_on=2026-06-15 valid=100 score_total=9000
            questionnaire topic=political_ecology scope=whole surveyed_on=2025-12-15 valid=50 score_total=4000
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Item_FewRecords_GivesTheNumbersWorkedByHand(string item, double numerator, double? denominator, string records) =>
        Assert.Equal((numerator, denominator), await formula.MeasureAsync(item, records));
}
