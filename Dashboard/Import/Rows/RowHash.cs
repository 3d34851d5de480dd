using System.Runtime.InteropServices;

namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>A number that stands for the values of a row: equal values give equal numbers, on every machine and in every process.</summary>
/// <remarks>64 bits by multiply and rotate, with the finish of MurmurHash3; among ten million rows two different ones meet with odds of 1 to 370,000.</remarks>
internal struct RowHash
{
    private const ulong First = 0x87C37B91114253D5;
    private const ulong Second = 0x4CF5AD432745937F;
    private ulong state;

    /// <summary>The number.</summary>
    public readonly long Value
    {
        get
        {
            var mixed = (state ^ (state >> 33)) * 0xFF51AFD7ED558CCD;
            mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53;
            return (long)(mixed ^ (mixed >> 33));
        }
    }

    /// <summary>Adds a value of a cell.</summary>
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                Mix(0x6E756C6C);
                break;
            case string text:
                Add(text);
                break;
            case DateOnly day:
                Mix((ulong)day.DayNumber);
                break;
            case DateTime moment:
                Mix((ulong)moment.Ticks);
                break;
            case double number:
                Mix((ulong)BitConverter.DoubleToInt64Bits(number));
                break;
            case long whole:
                Mix((ulong)whole);
                break;
            default:
                Mix((ulong)(long)(int)value);
                break;
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        Mix((ulong)text.Length);
        var fours = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var four in fours)
        {
            Mix(four);
        }

        ulong rest = 0;
        foreach (var sign in text[(fours.Length * 4)..])
        {
            rest = (rest << 16) | sign;
        }

        Mix(rest);
    }

    private void Mix(ulong value) =>
        state = (ulong.RotateLeft(state ^ (ulong.RotateLeft(value * First, 31) * Second), 27) * 5) + 0x52DCE729;
}
