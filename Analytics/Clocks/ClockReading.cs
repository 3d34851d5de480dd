namespace SmartSupervision.Analytics.Clocks;

/// <summary>What a clock says at a moment.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Due">The last moment that keeps the limit; null when there is none.</param>
/// <param name="Span">Time left, time over, or time by which it was kept or missed; never negative.</param>
/// <remarks>All moments are local times of the district (Asia/Shanghai, no summer time): no machine's time zone plays a part.</remarks>
public sealed record ClockReading(ClockState State, DateTime? Due, TimeSpan Span)
{
    private static readonly ClockReading nothing = new(ClockState.None, null, TimeSpan.Zero);

    /// <summary>Reads a clock that must stop by a moment.</summary>
    /// <param name="due">The last moment that keeps the limit; null when there is none.</param>
    /// <param name="stopped">When it stopped; null or later than <paramref name="at"/> while it runs.</param>
    /// <param name="at">The moment it is read.</param>
    /// <param name="soon">With so much time left or less, little time is left.</param>
    public static ClockReading Of(DateTime? due, DateTime? stopped, DateTime at, TimeSpan soon)
    {
        if (due is not { } limit)
        {
            return nothing;
        }

        if (stopped is { } end && end <= at)
        {
            return end <= limit ? new(ClockState.Kept, limit, limit - end) : new(ClockState.Late, limit, end - limit);
        }

        return at > limit
            ? new(ClockState.Over, limit, at - limit)
            : new(limit - at <= soon ? ClockState.Soon : ClockState.Running, limit, limit - at);
    }

    /// <summary>Reads a clock of whole days: a due day lasts until its end, and what stops on it keeps it.</summary>
    public static ClockReading OfDays(DateOnly? due, DateOnly? stopped, DateOnly at, int soonDays) =>
        Of(Midnight(due), Midnight(stopped), at.ToDateTime(TimeOnly.MinValue), TimeSpan.FromDays(soonDays));

    /// <summary>Reads the clock that runs to the end of the day on which it was started.</summary>
    public static ClockReading ToMidnight(DateTime started, DateTime? stopped, DateTime at, TimeSpan soon) =>
        Of(started.Date.AddDays(1).AddTicks(-1), stopped, at, soon);

    /// <summary>Reads the clock that runs so many days, to the end of the last one.</summary>
    public static ClockReading ToDay(DateTime started, int days, DateTime? stopped, DateTime at, TimeSpan soon) =>
        Of(started.Date.AddDays(days + 1).AddTicks(-1), stopped, at, soon);

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);
}
