using Xunit;

namespace SmartSupervision.Tests.Data.Formulas;

/// <summary>What the items MR-01 to MR-23 count, with a few records each; windows end in June 2026.</summary>
public sealed class MainResponsibilityFormulaTests(FormulaCase formula) : IClassFixture<FormulaCase>
{
    public static TheoryData<string, double, double?, string> Cases => new()
    {
        {
            "MR-01", 1, 3, """
            responsibility_task due_on=2026-06-10 task_late=0
            responsibility_task due_on=2026-06-10 task_late=1
            responsibility_task due_on=2026-06-30
            responsibility_task due_on=2026-05-31 task_late=0
            """
        },

        // done late counts as done, done in July does not
        {
            "MR-02", 1, 2, """
            responsibility_task role=first due_on=2026-04-10 done_on=2026-06-30
            responsibility_task role=first due_on=2026-06-10 done_on=2026-07-01
            responsibility_task role=member due_on=2026-06-10 done_on=2026-06-01
            """
        },
        {
            "MR-03", 7, 9, """
            integrity_talk month=202601 posts_due=5 posts_done=4
            integrity_talk month=202606 posts_due=4 posts_done=3
            """
        },
        {
            "MR-04", 170, 2, """
            assessment_score month=202601 score=90
            assessment_score month=202606 score=80
            assessment_score month=202512 score=70
            """
        },

        // found to date: 3; closed to date: 1
        {
            "MR-05", 1, 3, """
            rectification found_on=2023-01-05 closed_on=2026-06-30
            rectification found_on=2026-06-05 closed_on=2026-07-01
            rectification found_on=2026-06-05
            rectification found_on=2026-07-05 closed_on=2026-07-05
            """
        },
        {
            "MR-06", 1, 3, """
            rectification found_on=2026-01-05 due_on=2026-06-05 deadline_late=0
            rectification found_on=2026-01-05 due_on=2026-06-05 deadline_late=1
            rectification found_on=2026-01-05 due_on=2026-06-05
            rectification found_on=2026-01-05 due_on=2026-07-05 deadline_late=0
            """
        },
        {
            "MR-07", 1, 3, """
            inspection_problem feedback_on=2025-11-01 rectification_due=2026-04-30 accepted_on=2026-05-20
            inspection_problem feedback_on=2025-11-01 rectification_due=2026-04-30 rectified_on=2026-05-20
            inspection_problem feedback_on=2025-11-01 rectification_due=2026-06-30 accepted_on=2026-07-20
            inspection_problem feedback_on=2026-05-01 rectification_due=2026-10-28 accepted_on=2026-06-20
            """
        },

        // two bodies, each a plan and a report: 1 + 1 and 0 + 1 of 4 on time
        {
            "MR-08", 3, 4, """
            inspection_target round=2026-1 body=A feedback_on=2026-03-12 plan_due=2026-04-12 plan_late=0 report_due=2026-05-12 report_late=0
            inspection_target round=2026-1 body=B feedback_on=2026-03-12 plan_due=2026-04-12 plan_late=1 report_due=2026-05-12 report_late=0
            inspection_target round=2025-2 body=C feedback_on=2025-03-12 plan_due=2025-04-12 plan_late=0 report_due=2025-05-12 report_late=0
            """
        },

        // open at the end of June: 4; the first has stood still for 30 days by then, the second will only in July, the third goes on again
        {
            "MR-09", 1, 4, """
            rectification found_on=2026-01-05 stalled_on=2026-05-31 stall_due=2026-06-30
            rectification found_on=2026-01-05 stalled_on=2026-06-01 stall_due=2026-07-01
            rectification found_on=2026-01-05 stalled_on=2026-03-01 stall_due=2026-03-31 restarted_on=2026-06-18
            rectification found_on=2026-01-05 closed_on=2026-07-01
            rectification found_on=2026-01-05 stalled_on=2026-03-01 stall_due=2026-03-31 closed_on=2026-06-30
            rectification found_on=2026-07-05
            """
        },
        {
            "MR-10", 1, 2, """
            rectification found_on=2025-01-05 rechecked_on=2026-01-05 recurred=1
            rectification found_on=2025-01-05 rechecked_on=2026-06-05 recurred=0
            rectification found_on=2025-01-05 rechecked_on=2025-12-31 recurred=1
            """
        },
        {
            "MR-11", 1, 2, """
            rectification found_on=2026-01-05 common_problem=1 rule_on=2026-06-30
            rectification found_on=2026-01-05 common_problem=1 rule_on=2026-07-01
            rectification found_on=2026-01-05 common_problem=0 rule_on=2026-06-30
            """
        },
        {
            "MR-12", 1, 2, """
            supervision_letter issued_on=2026-03-08 answer_due=2026-04-07 answer_late=0
            supervision_letter issued_on=2026-04-08 answer_due=2026-05-08
            supervision_letter issued_on=2026-06-08 answer_due=2026-07-08 answer_late=0
            """
        },
        {
            "MR-13", 3, 5, """
            supervision_letter issued_on=2026-01-08 items=3 implemented=3
            supervision_letter issued_on=2026-06-08 items=2
            """
        },
        {
            "MR-14", 1, 2, """
            joint_meeting agreed_on=2026-03-01 due_on=2026-04-05 closed_on=2026-05-05
            joint_meeting agreed_on=2026-03-01 due_on=2026-06-05
            joint_meeting agreed_on=2026-06-01 due_on=2026-07-05 closed_on=2026-06-05
            """
        },
        {
            "MR-15", 1, 2, """
            shared_report kind=ecology due_on=2026-04-30 share_late=0
            shared_report kind=petition due_on=2026-06-30 share_late=1
            """
        },
        {
            "MR-16", 1, 3, """
            check_visit checked_on=2026-06-11 repeat_days=90
            check_visit checked_on=2026-06-11 repeat_days=91
            check_visit checked_on=2026-06-11
            """
        },
        {
            "MR-17", 1, 2, """
            coop_case opened_on=2026-03-20 due_on=2026-05-20 matter_late=0
            coop_case opened_on=2026-03-20 due_on=2026-06-20
            """
        },
        {
            "MR-18", 5, 6, """
            force_roster month=202603 establishment=8 in_post=8
            force_roster month=202605 establishment=6 in_post=5
            """
        },
        {
            "MR-19", 11, 12, """
            training kind=supervisor held_on=2026-01-16 due=8 trained=7
            training kind=administrator held_on=2026-06-16 due=4 trained=4
            training kind=shadowing held_on=2026-06-16 due=4 trained=4
            """
        },
        {
            "MR-20", 3, 4, """
            special_check theme=safety checked_on=2026-06-08 problems=4 rectified=3
            special_check theme=study checked_on=2026-06-08 problems=4 rectified=3
            special_check theme=roster checked_on=2026-06-08 problems=4 rectified=3
            special_check theme=safety checked_on=2026-05-08 problems=4 rectified=3
            """
        },
        {
            "MR-21", 1, 2, """
            env_case found_on=2026-01-14 due_on=2026-04-30 rectified_on=2026-06-16
            env_case found_on=2026-01-14 due_on=2026-06-30
            """
        },

        // one enterprise, checked twice
        {
            "MR-22", 11, 1, """
            special_check theme=clean_soe checked_on=2026-01-08 problems=4 rectified=3
            special_check theme=clean_soe checked_on=2026-06-08 problems=7 rectified=3
            special_check theme=safety checked_on=2026-06-08 problems=7 rectified=3
            """
        },
        {
            "MR-23", 1, 2, """
            model_hit model=after_death outcome=explained raised_on=2026-05-20 due_on=2026-06-04 check_late=0
            model_hit model=after_death outcome=pending raised_on=2026-05-20 due_on=2026-06-04
            model_hit model=after_death outcome=upheld raised_on=2026-06-20 due_on=2026-07-04 check_late=0
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Item_FewRecords_GivesTheNumbersWorkedByHand(string item, double numerator, double? denominator, string records) =>
        Assert.Equal((numerator, denominator), await formula.MeasureAsync(item, records));
}
