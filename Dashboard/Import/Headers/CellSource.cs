using System.Globalization;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import.Headers;

/// <summary>Where the text of a declared column comes from in a file.</summary>
internal abstract class CellSource
{
    /// <summary>The header (or the formula) as the file has it, for messages.</summary>
    public abstract string Header { get; }

    /// <summary>The columns of the file it reads.</summary>
    public abstract IReadOnlyList<int> Cells { get; }

    /// <summary>The trimmed text of a row.</summary>
    public abstract ReadOnlySpan<char> Text(CellRow row);

    /// <summary>What is special about the cells it reads.</summary>
    public CellMark Mark(CellRow row)
    {
        foreach (var cell in Cells)
        {
            if (row.Mark(cell) is not CellMark.None and var mark)
            {
                return mark;
            }
        }

        return CellMark.None;
    }
}

/// <summary>One column of the file.</summary>
internal sealed class HeaderCell(int index, string header) : CellSource
{
    private const string Invisible = "\u200B\uFEFF\u00A0";
    private readonly int[] cells = [index];

    /// <inheritdoc/>
    public override string Header => header;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Cells => cells;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Text(CellRow row)
    {
        var text = row[index].Trim();
        return text.Length > 0 && (text[0] > '\u007F' || text[^1] > '\u007F') ? text.Trim(Invisible).Trim() : text;
    }
}

/// <summary>The same text in every row, said by the mapping.</summary>
internal sealed class ConstantCell(string text) : CellSource
{
    /// <inheritdoc/>
    public override string Header => text;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Cells => [];

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Text(CellRow row) => text;
}

/// <summary>A sum of columns of the file, each added or taken off, said by the mapping.</summary>
internal sealed class SummedCells(string formula, IReadOnlyList<SummedCells.Term> terms) : CellSource
{
    private readonly char[] text = new char[40];

    /// <inheritdoc/>
    public override string Header => formula;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Cells { get; } = [.. terms.Select(term => term.Cell)];

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Text(CellRow row)
    {
        if (Sum(row) is not { } sum)
        {
            return "?";
        }

        sum.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        return text.AsSpan(0, length);
    }

    /// <summary>The sum; null when a cell is no number.</summary>
    public decimal? Sum(CellRow row)
    {
        decimal sum = 0;
        foreach (var term in terms)
        {
            if (!NumberText.TryRead(row[term.Cell].Trim(), out var number))
            {
                return null;
            }

            sum += term.IsAdded ? number : -number;
        }

        return sum;
    }

    /// <summary>A column that is added or taken off.</summary>
    internal readonly record struct Term(int Cell, bool IsAdded);
}
