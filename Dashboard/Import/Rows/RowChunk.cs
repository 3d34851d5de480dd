namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>A row that passed its checks and waits to be stored.</summary>
/// <param name="Values">The values in the order of the record table; the id is still empty.</param>
/// <param name="Key">By what a repeated row is recognised.</param>
/// <param name="Content">What stands for all of its values.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="Month">Its month as <c>yyyymm</c>; 0 when it has none.</param>
/// <param name="Day">The last day it knows of its month, for the data-through date.</param>
internal readonly record struct ParsedRow(object?[] Values, long Key, long Content, int Line, int UnitId, int Month, DateOnly Day);

/// <summary>A row that failed, with everything wrong in it.</summary>
internal sealed record FailedRow(IReadOnlyList<RowProblem> Problems, string Cells);

/// <summary>A fault in a row that was taken: its duration leaves the averages.</summary>
internal sealed record RowFault(int Line, int UnitId, int Month, string Column, string? Value, string Reason);

/// <summary>Some thousand rows of a file on their way from the reader to the database.</summary>
internal sealed class RowChunk
{
    /// <summary>How many rows one chunk holds at most.</summary>
    public const int Size = 4096;

    private readonly List<object?[]> arrays = new(Size);
    private int taken;

    /// <summary>Rows to store.</summary>
    public List<ParsedRow> Rows { get; } = new(Size);

    /// <summary>The cells of each row to store as they stood in the file, in case it turns out to conflict.</summary>
    public CellCopies Originals { get; } = new();

    /// <summary>Rows that failed.</summary>
    public List<FailedRow> Failed { get; } = [];

    /// <summary>Faults in rows to store.</summary>
    public List<RowFault> Faults { get; } = [];

    /// <summary>How much of the file was read when the chunk was full, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>An empty array for the values of a row; the arrays of an earlier use serve again.</summary>
    public object?[] TakeValues(int width)
    {
        if (taken == arrays.Count)
        {
            arrays.Add(new object?[width]);
        }

        return arrays[taken++];
    }

    /// <summary>Makes it ready for other rows.</summary>
    public void Clear()
    {
        for (; taken > 0; taken--)
        {
            Array.Clear(arrays[taken - 1]);
        }

        Rows.Clear();
        Originals.Clear();
        Failed.Clear();
        Faults.Clear();
    }

    /// <summary>Whether it is time to hand it on.</summary>
    public bool IsFull => Rows.Count + Failed.Count >= Size;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Rows.Count + Failed.Count == 0;
}
