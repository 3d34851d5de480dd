using Dapper;
using SmartSupervision.Analytics.Clocks;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>What happened to one problem, step by step, and what went before on the same project?</summary>
public sealed class ProblemReader(Engine engine)
{
    private const int SoonDays = 7;
    private const int MostBefore = 10;

    private const string ProblemSql = """
        select r.record_no as "Number", u.code as "UnitCode", u.name as "UnitName", r.project as "Project", r.category as "Category", r.source as "Source",
               r.found_on as "Found", r.due_on as "Due", r.planned_on as "Planned", r.started_on as "Started", r.last_progress_on as "Progress",
               r.stalled_on as "Stalled", r.stall_reason as "Reason", r.restarted_on as "Restarted", r.done_on as "Done", r.closed_on as "Closed",
               r.accepted_on as "Accepted", r.rechecked_on as "Rechecked", r.recurred as "Recurred", r.rule_on as "Rule",
               r.feedback_no as "FeedbackNumber", r.feedback_on as "Asked"
        from record_rectification r
        join unit u on u.unit_id = r.unit_id
        where r.superseded_by is null and r.record_no = @number
        """;

    private const string BeforeSql = """
        select q.record_no as "Number", q.found_on as "Found", q.closed_on as "Closed"
        from record_rectification r
        join record_rectification q on q.unit_id = r.unit_id and q.project = r.project and q.category = r.category
        where r.superseded_by is null and q.superseded_by is null and r.record_no = @number and q.closed_on < r.found_on
        order by q.closed_on desc, q.id {page}
        """;

    /// <summary>Reads a problem by its number; null when there is none.</summary>
    public async Task<Problem?> ReadAsync(string number, DateOnly asOf, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var row = (await connection.QueryAsync<ProblemRow>(Command(ProblemSql))).FirstOrDefault();
        return row is null ? null : row.ToProblem(asOf, [.. await connection.QueryAsync<EarlierProblem>(Command(BeforeSql))]);

        CommandDefinition Command(string sql) =>
            new(engine.Sql(sql), new { number, skip = 0, take = MostBefore }, cancellationToken: cancellation);
    }

    private sealed record ProblemRow(
        string Number, string UnitCode, string UnitName, string? Project, string Category, string Source, DateOnly Found, DateOnly? Due, DateOnly? Planned,
        DateOnly? Started, DateOnly? Progress, DateOnly? Stalled, string? Reason, DateOnly? Restarted, DateOnly? Done, DateOnly? Closed, DateOnly? Accepted,
        DateOnly? Rechecked, int? Recurred, DateOnly? Rule, string? FeedbackNumber, DateOnly? Asked)
    {
        public Problem ToProblem(DateOnly asOf, IReadOnlyList<EarlierProblem> before) => new(
            Number, UnitCode, UnitName, Project, Category, Source, Steps(asOf), Stall(asOf), FeedbackNumber,
            ClockReading.OfDays(Due, Closed, asOf, SoonDays), Due, Recurred == 1 && Rechecked <= asOf, IsSilent(asOf), before);

        // In the order of the days; what happened on one day stays in the order of the work.
        private IReadOnlyList<ProblemStep> Steps(DateOnly asOf)
        {
            (string Code, DateOnly? On)[] steps =
            [
                ("found", Found), ("planned", Planned), ("started", Started), ("stalled", Stalled), ("asked", Asked), ("restarted", Restarted),
                ("progress", Closed is null ? Progress : null), ("rule", Rule), ("done", Done), ("closed", Closed), ("accepted", Accepted), ("rechecked", Rechecked),
            ];
            var dated = steps.Where(step => step.On <= asOf).OrderBy(step => step.On).ToList();
            return [.. dated.Select((step, at) => new ProblemStep(step.Code, step.On!.Value, at == 0 ? 0 : step.On.Value.DayNumber - dated[at - 1].On!.Value.DayNumber))];
        }

        private ProblemStall? Stall(DateOnly asOf)
        {
            if (Stalled is not { } began || began > asOf)
            {
                return null;
            }

            var restarted = Restarted <= asOf ? Restarted : null;
            var days = (restarted ?? asOf).DayNumber - began.DayNumber;
            var isAsked = Asked is { } asked && asked <= asOf && asked >= began && (restarted is null || asked <= restarted);
            return new(began, restarted, days, Reason, days >= LedgerListReader.SilentDays, isAsked ? Asked!.Value.DayNumber - began.DayNumber : null);
        }

        private bool IsSilent(DateOnly asOf) =>
            (Closed is null || Closed > asOf) && Done is null && (Stalled is null || Restarted is not null)
            && new[] { Found, Planned, Started, Progress, Restarted }.Max() is { } moved && moved < asOf.AddDays(-LedgerListReader.SilentDays);
    }
}

/// <summary>One problem of the ledger with its course.</summary>
/// <param name="Number">Its number.</param>
/// <param name="UnitCode">Code of the unit responsible.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Project">The project, or null.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="Source">Code of the source.</param>
/// <param name="Steps">What happened, in the order of the days.</param>
/// <param name="Stall">Its standstill, or null.</param>
/// <param name="FeedbackNumber">Number of the public feedback linked to it, or null.</param>
/// <param name="Deadline">The clock to its deadline.</param>
/// <param name="Due">The deadline.</param>
/// <param name="HasRecurred">Whether looking back found it again.</param>
/// <param name="IsSilent">Whether it is open without progress and without a declared standstill.</param>
/// <param name="Before">Earlier problems on the same project, closed before this one was found, newest first.</param>
public sealed record Problem(
    string Number, string UnitCode, string UnitName, string? Project, string Category, string Source, IReadOnlyList<ProblemStep> Steps, ProblemStall? Stall,
    string? FeedbackNumber, ClockReading Deadline, DateOnly? Due, bool HasRecurred, bool IsSilent, IReadOnlyList<EarlierProblem> Before);

/// <summary>Something that happened, and how many days after what went before.</summary>
public sealed record ProblemStep(string Code, DateOnly On, int DaysSince);

/// <summary>A standstill.</summary>
/// <param name="Began">First day without progress.</param>
/// <param name="Restarted">When work went on, or null.</param>
/// <param name="Days">How long, so far.</param>
/// <param name="Reason">Code of the reason, or null.</param>
/// <param name="Counts">Whether it is long enough to count as one.</param>
/// <param name="AskedAfter">After how many days people asked, or null.</param>
public sealed record ProblemStall(DateOnly Began, DateOnly? Restarted, int Days, string? Reason, bool Counts, int? AskedAfter);

/// <summary>An earlier problem on the same project.</summary>
public sealed record EarlierProblem(string Number, DateOnly Found, DateOnly Closed);
