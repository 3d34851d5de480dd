using System.Globalization;
using System.Xml;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Reads the rows of one sheet without ever holding more than one.</summary>
internal sealed class SheetRows(XmlReader xml, SharedTexts texts, SheetDates dates, ImportLimits limits, long length) : IDisposable
{
    private int line;
    private long cells;

    /// <summary>Why the file is refused, once a step said so.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A rough share: a cell takes about forty bytes of XML.</summary>
    public double Fraction => length <= 0 ? 0 : Math.Min(1, cells * 40.0 / length);

    /// <summary>Reads the next row that is not blank.</summary>
    public RowStep Read(CellRow row)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : line + 1;
            row.Start(line);
            if (!xml.IsEmptyElement && !ReadCells(row))
            {
                return RowStep.Refused;
            }

            if (!row.IsBlank)
            {
                return RowStep.Row;
            }
        }

        return RowStep.End;
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool ReadCells(CellRow row)
    {
        var depth = xml.Depth;
        var next = 0; // where a cell stands that does not say so
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            cells++;
            var cell = Cell.Read(xml, limits.LongestCell);
            var column = cell.Column ?? next;
            next = column + 1;
            if (cell.IsEmpty)
            {
                continue;
            }

            if (column < row.Count || column >= limits.MostColumns)
            {
                Refusal = column < row.Count
                    ? Refusal.For("DamagedSpreadsheet", $"line {line}")
                    : Refusal.For("TooManyColumns", line, limits.MostColumns);
                return false;
            }

            while (row.Count < column)
            {
                row.EndCell();
            }

            if (!Append(row, cell))
            {
                return false;
            }
        }

        return true;
    }

    private bool Append(CellRow row, Cell cell)
    {
        var isKnown = true;
        if (cell.Type == "s")
        {
            isKnown = int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && texts.AppendTo(row, index);
        }
        else if (cell.Type is null or "n")
        {
            AppendNumber(row, cell);
        }
        else
        {
            row.Append(cell.Text);
        }

        if (!isKnown || row.OpenLength > limits.LongestCell)
        {
            Refusal = isKnown
                ? Refusal.For("CellTooLong", line, row.Count + 1, limits.LongestCell)
                : Refusal.For("DamagedSpreadsheet", $"line {line}");
            return false;
        }

        row.EndCell(cell.IsFormula ? CellMark.Formula : cell.Type == "e" ? CellMark.Error : CellMark.None);
        return true;
    }

    private void AppendNumber(CellRow row, Cell cell)
    {
        Span<char> text = stackalloc char[64];
        if (dates.IsDateStyle(cell.Style) && dates.TryWrite(cell.Text, text, out var written))
        {
            row.Append(text[..written]);
        }
        else if (cell.Text.Contains('E', StringComparison.OrdinalIgnoreCase)
            && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain))
        {
            row.Append(plain.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            row.Append(cell.Text);
        }
    }

    /// <summary>A cell as it stands in the sheet.</summary>
    private readonly record struct Cell(int? Column, string? Type, int Style, string Text, bool IsFormula)
    {
        public bool IsEmpty => Text.Length == 0 && !IsFormula;

        public static Cell Read(XmlReader xml, int longest)
        {
            var column = ColumnOf(xml.GetAttribute("r"));
            var type = xml.GetAttribute("t");
            var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var (text, isFormula) = (string.Empty, false);
            var depth = xml.Depth;
            var isEmpty = xml.IsEmptyElement;
            while (!isEmpty && xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                isFormula |= xml.LocalName == "f";
                if (xml.LocalName is "v" or "is")
                {
                    text = SheetText.Read(xml, longest);
                }
            }

            return new(column, type, style, text, isFormula);
        }

        private static int? ColumnOf(string? reference)
        {
            var column = 0;
            foreach (var sign in reference ?? string.Empty)
            {
                // Some writers use small letters.
                var letter = char.ToUpperInvariant(sign);
                if (letter is < 'A' or > 'Z')
                {
                    break;
                }

                column = Math.Min((column * 26) + letter - 'A' + 1, 1 << 20);
            }

            return column == 0 ? null : column - 1;
        }
    }
}
