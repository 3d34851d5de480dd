namespace SmartSupervision.Dashboard.Data;

/// <summary>Numbers for rows, made here and not by the database: later ones are larger, and all fit a JSON number (53 bits).</summary>
/// <remarks>40 bits of milliseconds since 2025 and 13 bits that count within one; a process starts each millisecond at its own offset.</remarks>
public static class TimeOrderedId
{
    private const int CountBits = 13;
    private static readonly long Start = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private static readonly long Offset = Random.Shared.Next(1 << (CountBits - 1));
    private static long last;

    /// <summary>The next number.</summary>
    public static long Next()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = After(before, TimeProvider.System.GetUtcNow(), Offset);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
            {
                return next;
            }
        }
    }

    /// <summary>The number after another one at a moment; runs ahead of the clock rather than repeat or go back.</summary>
    internal static long After(long previous, DateTimeOffset now, long offset) =>
        Math.Max(previous + 1, ((now.ToUnixTimeMilliseconds() - Start) << CountBits) + offset);
}
