using Dapper;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Who did what, and how it ended: one line for every import, withdrawal and removal.</summary>
public sealed class OperationLog(Engine engine, TimeProvider clock)
{
    private const string AddSql = """
        insert into operation (operation_id, done_on, actor, act, subject, outcome) values (@id, @now, @actor, @act, @subject, @outcome)
        """;

    private const int SubjectLength = 260;
    private const int OutcomeLength = 400;

    /// <summary>Adds a line; subject and outcome are cut to what the table holds.</summary>
    public async Task WriteAsync(string actor, string act, string? subject, string? outcome, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenAppAsync(cancellation);
        var line = new
        {
            id = TimeOrderedId.Next(),
            now = clock.GetUtcNow().UtcDateTime,
            actor,
            act,
            subject = Cut(subject, SubjectLength),
            outcome = Cut(outcome, OutcomeLength),
        };
        await connection.ExecuteAsync(new CommandDefinition(AddSql, line, cancellationToken: cancellation));
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
