using Dapper;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Data;

public class OperationLogTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task WriteAsync_LongSubjectAndNoOutcome_KeepsWhatFits(string engine)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.WithAsync(engine, []);
        await new OperationLog(database.Engine, TimeProvider.System).WriteAsync("Li", "import", new string('文', 300), null, token);
        await using var app = await database.Engine.OpenAppAsync(token);
        var line = await app.QuerySingleAsync<(string Actor, string Act, string Subject, string? Outcome)>("select actor, act, subject, outcome from operation");
        Assert.Equal(("Li", "import", new string('文', 260), null), line);
    }
}
