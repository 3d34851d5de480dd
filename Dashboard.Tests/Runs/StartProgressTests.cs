using SmartSupervision.Dashboard.Runs;
using Xunit;

namespace SmartSupervision.Tests.Runs;

public class StartProgressTests
{
    [Fact]
    public void Now_BeforeAnything_IsStartingAtZeroWithoutEstimate()
    {
        var state = new StartProgress(new HandClock()).Now;

        Assert.Equal((StartStep.Preparing, 0.0, null), (state.Step, state.Percent, state.Remaining));
        Assert.True(state.IsStarting);
    }

    // Half of the import lies at 8 + (75 - 8) / 2 = 41.5 %; after 20 s the rest takes 20 x 58.5 / 41.5 = 28.19 s.
    [Fact]
    public void Report_HalfOfTheImportAfterTwentySeconds_EstimatesTheRest()
    {
        var clock = new HandClock();
        var progress = new StartProgress(clock);
        clock.Advance(TimeSpan.FromSeconds(20));

        progress.Report(StartStep.Importing, 0.5, 600, 1200);

        Assert.Equal(41.5, progress.Now.Percent, 10);
        Assert.Equal(28.19, progress.Now.Remaining!.Value.TotalSeconds, 2);
        Assert.Equal((600, 1200), (progress.Now.Rows, progress.Now.RowsExpected));
    }

    [Fact]
    public void Finish_AfterAStep_IsNoLongerStartingAndTellsListeners()
    {
        var progress = new StartProgress(new HandClock());
        var heard = 0;
        progress.Changed += () => heard++;

        progress.Report(StartStep.Computing, 1);
        progress.Finish();

        Assert.Equal((StartStep.Ready, 100.0, 2), (progress.Now.Step, progress.Now.Percent, heard));
        Assert.False(progress.Now.IsStarting);
    }

    [Fact]
    public void Fail_WithAProblem_LetsTheProductRun()
    {
        var progress = new StartProgress(new HandClock());

        progress.Fail("SampleRefused:units.csv");

        Assert.False(progress.Now.IsStarting);
        Assert.Equal("SampleRefused:units.csv", progress.Now.Problem);
    }

    private sealed class HandClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Advance(TimeSpan time) => ticks += time.Ticks;
    }
}
