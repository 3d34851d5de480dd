namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Values that come again and again as objects, made once: millions of rows share them.</summary>
internal static class Boxes
{
    private const int Smallest = -16;
    private const int Largest = 4096;
    private static readonly object[] Integers = [.. Enumerable.Range(Smallest, Largest - Smallest).Select(value => (object)value)];
    private static readonly object[] Longs = [.. Enumerable.Range(Smallest, Largest - Smallest).Select(value => (object)(long)value)];
    private static readonly int FirstDay = new DateOnly(1990, 1, 1).DayNumber;
    private static readonly object?[] Days = new object?[36_525];
    private static readonly object?[] Months = new object?[1200];

    /// <summary>1 or 0.</summary>
    public static object Flag(bool value) => value ? Integers[1 - Smallest] : Integers[-Smallest];

    /// <summary>A 32-bit number.</summary>
    public static object Of(int value) => value is >= Smallest and < Largest ? Integers[value - Smallest] : value;

    /// <summary>A 64-bit number.</summary>
    public static object Of(long value) => value is >= Smallest and < Largest ? Longs[value - Smallest] : value;

    /// <summary>A day.</summary>
    public static object Of(DateOnly day)
    {
        var index = day.DayNumber - FirstDay;
        return (uint)index < (uint)Days.Length ? Days[index] ??= day : day;
    }

    /// <summary>A month as <c>yyyymm</c>.</summary>
    public static object Month(DateOnly day)
    {
        var index = ((day.Year - 1990) * 12) + day.Month - 1;
        var value = (day.Year * 100) + day.Month;
        return (uint)index < (uint)Months.Length ? Months[index] ??= value : value;
    }
}
