using SmartSupervision.Dashboard.Import.Reading;

namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>The cells of many rows side by side, copied cheaply because they are hardly ever looked at again.</summary>
internal sealed class CellCopies
{
    private readonly List<int> firstEnd = [];
    private char[] text = new char[1 << 18];
    private int[] ends = new int[1 << 15];
    private int length;
    private int cells;

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        firstEnd.Clear();
        length = 0;
        cells = 0;
    }

    /// <summary>Copies the cells of a row.</summary>
    public void Add(CellRow row)
    {
        firstEnd.Add(cells);
        if (cells + row.Count > ends.Length)
        {
            Array.Resize(ref ends, Math.Max(ends.Length * 2, cells + row.Count));
        }

        for (var index = 0; index < row.Count; index++)
        {
            var cell = row[index];
            if (length + cell.Length > text.Length)
            {
                Array.Resize(ref text, Math.Max(text.Length * 2, length + cell.Length));
            }

            cell.CopyTo(text.AsSpan(length));
            length += cell.Length;
            ends[cells++] = length;
        }
    }

    /// <summary>Fills a row with the cells of a copied one.</summary>
    public void Restore(int row, CellRow into, int line)
    {
        into.Start(line);
        var end = row + 1 < firstEnd.Count ? firstEnd[row + 1] : cells;
        for (var cell = firstEnd[row]; cell < end; cell++)
        {
            var start = cell == 0 ? 0 : ends[cell - 1];
            into.Append(text.AsSpan(start, ends[cell] - start));
            into.EndCell();
        }
    }
}
