using SmartSupervision.Analytics.Clocks;

namespace SmartSupervision.Tests.Analytics.Clocks;

public sealed class ClockReadingTests
{
    private static readonly TimeSpan twoHours = TimeSpan.FromHours(2);

    // A question posted at 10:05 is to be answered by midnight.
    [Theory]
    [InlineData("2026-09-03 12:00", null, ClockState.Running, 11)]
    [InlineData("2026-09-03 22:30", null, ClockState.Soon, 1)]
    [InlineData("2026-09-04 00:00", null, ClockState.Over, 0)]
    [InlineData("2026-09-05 00:00", null, ClockState.Over, 24)]
    [InlineData("2026-09-05 00:00", "2026-09-03 23:59", ClockState.Kept, 0)]
    [InlineData("2026-09-05 00:00", "2026-09-04 08:00", ClockState.Late, 8)]
    [InlineData("2026-09-03 12:00", "2026-09-04 08:00", ClockState.Running, 11)]
    public void ToMidnight_AtMoments_SaysHowItStands(string at, string? stopped, ClockState state, int hours)
    {
        var reading = ClockReading.ToMidnight(DateTime.Parse("2026-09-03 10:05"), stopped is null ? null : DateTime.Parse(stopped), DateTime.Parse(at), twoHours);
        Assert.Equal((state, hours), (reading.State, (int)Math.Floor(reading.Span.TotalHours)));
    }

    // Seven days: posted on the 3rd, the last day is the 10th.
    [Theory]
    [InlineData("2026-09-08 18:00", ClockState.Running, 2)]
    [InlineData("2026-09-10 23:00", ClockState.Soon, 0)]
    [InlineData("2026-09-13 12:00", ClockState.Over, 2)]
    public void ToDay_Seven_LastsToTheEndOfTheSeventhDay(string at, ClockState state, int days)
    {
        var reading = ClockReading.ToDay(DateTime.Parse("2026-09-03 10:05"), 7, null, DateTime.Parse(at), TimeSpan.FromDays(1));
        Assert.Equal((state, days, new DateOnly(2026, 9, 10)), (reading.State, (int)reading.Span.TotalDays, DateOnly.FromDateTime(reading.Due!.Value)));
    }

    [Fact]
    public void OfDays_DueDay_IsKeptOnThatDayAndOverOnTheNext()
    {
        var due = new DateOnly(2026, 6, 30);
        Assert.Equal(ClockState.Kept, ClockReading.OfDays(due, due, due.AddDays(9), 7).State);
        Assert.Equal((ClockState.Late, 1d), Days(ClockReading.OfDays(due, due.AddDays(1), due.AddDays(9), 7)));
        Assert.Equal((ClockState.Soon, 0d), Days(ClockReading.OfDays(due, null, due, 7)));
        Assert.Equal((ClockState.Over, 9d), Days(ClockReading.OfDays(due, null, due.AddDays(9), 7)));
        Assert.Equal(ClockState.None, ClockReading.OfDays(null, null, due, 7).State);
    }

    // Never negative; open clocks only ever go from running to soon to over as time goes on, and what has stopped stays as it is.
    [Fact]
    public void Of_AnyMoments_IsNeverNegativeAndNeverTurnsBack()
    {
        var dice = new Random(20261031);
        var start = new DateTime(2026, 1, 1);
        for (var round = 0; round < 2_000; round++)
        {
            var due = start.AddMinutes(dice.Next(100_000));
            DateTime? stopped = dice.Next(2) == 0 ? null : start.AddMinutes(dice.Next(100_000));
            var last = ClockState.None;
            for (var at = start; at < start.AddMinutes(110_000); at = at.AddMinutes(dice.Next(1, 9_000)))
            {
                var reading = ClockReading.Of(due, stopped, at, TimeSpan.FromDays(1));
                Assert.True(reading.Span >= TimeSpan.Zero);
                Assert.True(last < ClockState.Kept ? reading.State >= last : reading.State == last, $"{last} became {reading.State}");
                last = reading.State;
            }
        }
    }

    private static (ClockState State, double Days) Days(ClockReading reading) => (reading.State, reading.Span.TotalDays);
}
