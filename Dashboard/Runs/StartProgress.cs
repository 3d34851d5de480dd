namespace SmartSupervision.Dashboard.Runs;

/// <summary>What the first start is doing.</summary>
public enum StartStep
{
    /// <summary>Nothing has begun yet.</summary>
    Preparing,

    /// <summary>Writing the files of the sample district.</summary>
    Writing,

    /// <summary>Importing them.</summary>
    Importing,

    /// <summary>Computing measures, scores and flags.</summary>
    Computing,

    /// <summary>Usable.</summary>
    Ready,

    /// <summary>The sample could not be loaded; the product runs without it.</summary>
    Failed,
}

/// <summary>How far the first start is.</summary>
/// <param name="Step">What it is doing.</param>
/// <param name="Rows">Rows imported so far.</param>
/// <param name="RowsExpected">Rows to import in all; 0 while unknown.</param>
/// <param name="Percent">How far, 0 to 100.</param>
/// <param name="Remaining">How long it will still take, or null while nothing can be said.</param>
/// <param name="Problem">Why the sample could not be loaded: a resource key with an argument after a colon, or null.</param>
public sealed record StartState(StartStep Step, long Rows, long RowsExpected, double Percent, TimeSpan? Remaining, string? Problem = null)
{
    /// <summary>Whether the product is not usable yet.</summary>
    public bool IsStarting => Step is not (StartStep.Ready or StartStep.Failed);
}

/// <summary>How far is the first start? Read by /health and by every page until the product is usable.</summary>
public sealed class StartProgress(TimeProvider clock)
{
    private static readonly TimeSpan TooSoonToTell = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly long startedAt = clock.GetTimestamp();
    private StartState now = new(StartStep.Preparing, 0, 0, 0, null);

    /// <summary>Raised after every step forward, on the thread that took it.</summary>
    public event Action? Changed;

    /// <summary>How far it is now.</summary>
    public StartState Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    /// <summary>Notes how much of a step is done, from 0 to 1.</summary>
    public void Report(StartStep step, double done, long rows = 0, long rowsExpected = 0)
    {
        var (from, to) = Span(step);
        var percent = from + ((to - from) * Math.Clamp(done, 0, 1));
        Set(new(step, rows, rowsExpected, percent, Remaining(percent)));
    }

    /// <summary>The product is usable.</summary>
    public void Finish() => Set(Now with { Step = StartStep.Ready, Percent = 100, Remaining = TimeSpan.Zero });

    /// <summary>The sample could not be loaded; the product runs without it.</summary>
    public void Fail(string problem) => Set(Now with { Step = StartStep.Failed, Remaining = null, Problem = problem });

    // Shares of the whole first start, measured on two cores: writing 8 %, importing 67 %, computing 25 %.
    private static (double From, double To) Span(StartStep step) => step switch
    {
        StartStep.Writing => (0, 8),
        StartStep.Importing => (8, 75),
        StartStep.Computing => (75, 100),
        _ => (0, 0),
    };

    private TimeSpan? Remaining(double percent)
    {
        var elapsed = clock.GetElapsedTime(startedAt);
        return percent < 1 || elapsed < TooSoonToTell ? null : elapsed * ((100 - percent) / percent);
    }

    private void Set(StartState state)
    {
        lock (gate)
        {
            now = state;
        }

        Changed?.Invoke();
    }
}
