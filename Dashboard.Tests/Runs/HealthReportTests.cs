using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Runs;
using Xunit;

namespace SmartSupervision.Tests.Runs;

public class HealthReportTests
{
    private static readonly HealthFacts Facts = new("sqlite", new DateOnly(2026, 10, 31), 76, 78, 1_200_000, 9, 77, 1234, true);

    [Fact]
    public void Of_ImportingSample_IsStartingWithPercent()
    {
        var report = HealthReport.Of(Facts, new StartState(StartStep.Importing, 10, 20, 41.56, null));

        Assert.Equal(("starting", 41.6, null), (report.Status, report.Percent, report.Reason));
    }

    [Fact]
    public void Of_FinishedStart_IsReadyWithTheFacts()
    {
        var report = HealthReport.Of(Facts, new StartState(StartStep.Ready, 20, 20, 100, TimeSpan.Zero));

        Assert.Equal(("ready", null, null), (report.Status, report.Percent, report.Reason));
        Assert.Equal(("sqlite", "2026-10-31", 76, 78, 1_200_000L, 9, 77, 1234L, true),
            (report.Engine, report.DataThrough, report.Units, report.Items, report.Records, report.Flags, report.Batches, report.RejectedRows, report.Sample));
    }

    [Fact]
    public void Of_SampleThatCouldNotBeLoaded_IsDegradedWithTheReason()
    {
        var report = HealthReport.Of(Facts, new StartState(StartStep.Failed, 0, 0, 3, null, "SampleRefused:unit.csv"));

        Assert.Equal(("degraded", "SampleRefused:unit.csv"), (report.Status, report.Reason));
    }

    [Fact]
    public void Of_StorageThatDoesNotAnswer_IsDegradedWithoutFigures()
    {
        var report = HealthReport.Of(null, null);

        Assert.Equal(("degraded", "StorageUnreadable", null, 0L), (report.Status, report.Reason, report.Engine, report.Records));
    }
}
