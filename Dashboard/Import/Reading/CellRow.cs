namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>What is special about a cell beside its text.</summary>
internal enum CellMark : byte
{
    /// <summary>Nothing: the text is the value.</summary>
    None,

    /// <summary>A spreadsheet formula: its value was computed, not entered.</summary>
    Formula,

    /// <summary>A spreadsheet error such as #REF!.</summary>
    Error,
}

/// <summary>One row of an upstream file: its cells lie side by side in one buffer that the next row uses again.</summary>
internal sealed class CellRow
{
    private char[] text = new char[4096];
    private int[] ends = new int[64];
    private CellMark[] marks = new CellMark[64];
    private int length;
    private int cellStart;

    /// <summary>Number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>The line on which the row starts, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Length of the cell that is being filled.</summary>
    public int OpenLength => length - cellStart;

    /// <summary>Whether every cell is empty.</summary>
    public bool IsBlank => MemoryExtensions.IsWhiteSpace(text.AsSpan(0, length));

    /// <summary>The text of a cell; a cell beyond the last is empty.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                return default;
            }

            var start = index == 0 ? 0 : ends[index - 1];
            return text.AsSpan(start, ends[index] - start);
        }
    }

    /// <summary>What is special about a cell.</summary>
    public CellMark Mark(int index) => (uint)index < (uint)Count ? marks[index] : CellMark.None;

    /// <summary>Forgets the cells; the next row starts on a line.</summary>
    public void Start(int line)
    {
        Line = line;
        Count = 0;
        length = 0;
        cellStart = 0;
    }

    /// <summary>Adds text to the open cell.</summary>
    public void Append(ReadOnlySpan<char> part)
    {
        if (length + part.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + part.Length));
        }

        part.CopyTo(text.AsSpan(length));
        length += part.Length;
    }

    /// <summary>Closes the open cell.</summary>
    public void EndCell(CellMark mark = CellMark.None)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
            Array.Resize(ref marks, Count * 2);
        }

        ends[Count] = length;
        marks[Count] = mark;
        Count++;
        cellStart = length;
    }

    /// <summary>The cells as texts.</summary>
    public string[] ToTexts()
    {
        var texts = new string[Count];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = this[index].ToString();
        }

        return texts;
    }
}
