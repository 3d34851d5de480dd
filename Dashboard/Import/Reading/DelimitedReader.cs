using System.Buffers;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Reads text with a separator: quoted cells, quoted line breaks, any length, in one pass and with a fixed buffer.</summary>
internal sealed class DelimitedReader : RowSource
{
    private const char Quote = '"';
    private readonly char[] buffer = new char[1 << 16];
    private readonly StreamReader reader;
    private readonly string format;
    private readonly ImportLimits limits;
    private readonly char separator;
    private readonly SearchValues<char> stops;
    private readonly SearchValues<char> quotedStops = SearchValues.Create("\"\r\n");
    private bool endsOpen;
    private int position;
    private int filled;
    private int line = 1;
    private bool atEnd;

    public DelimitedReader(Stream stream, TextFormat text, ImportLimits limits)
    {
        reader = new(stream, text.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        format = text.Name;
        this.limits = limits;
        Fill();
        separator = Separator(buffer.AsSpan(0, filled));
        stops = SearchValues.Create([separator, '\r', '\n']);
    }

    /// <inheritdoc/>
    public override double Fraction => reader.BaseStream.Length == 0 ? 1 : (double)reader.BaseStream.Position / reader.BaseStream.Length;

    /// <inheritdoc/>
    public override bool LeavesOutEmptyCells => false;

    /// <inheritdoc/>
    public override bool EndsOpen => endsOpen;

    /// <inheritdoc/>
    public override string Format => format;

    /// <summary>The separator of the first line that has one: of comma, tab and semicolon the one that stands there most often outside quotes.</summary>
    internal static char Separator(ReadOnlySpan<char> start)
    {
        Span<int> counts = [0, 0, 0];
        ReadOnlySpan<char> candidates = [',', '\t', ';'];
        var quoted = false;
        foreach (var sign in start)
        {
            quoted ^= sign == Quote;
            if (!quoted && sign is '\n' or '\r' && counts.ContainsAnyExcept(0))
            {
                break;
            }

            if (!quoted && candidates.IndexOf(sign) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        var most = Math.Max(counts[0], Math.Max(counts[1], counts[2]));
        return candidates[counts.IndexOf(most)];
    }

    /// <inheritdoc/>
    public override RowStep Read(CellRow row)
    {
        while (true)
        {
            row.Start(line);
            var step = ReadLine(row);
            if (step != RowStep.Row || !row.IsBlank)
            {
                return step;
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => reader.Dispose();

    private RowStep ReadLine(CellRow row)
    {
        if (position == filled && !Fill())
        {
            return RowStep.End;
        }

        while (true)
        {
            var outcome = ReadCell(row);
            if (outcome == CellEnd.Separator && row.Count < limits.MostColumns)
            {
                continue;
            }

            return outcome switch
            {
                CellEnd.Refused => RowStep.Refused,
                CellEnd.Separator => Refuse(Refusal.For("TooManyColumns", row.Line, limits.MostColumns)),
                _ => RowStep.Row,
            };
        }
    }

    private CellEnd ReadCell(CellRow row)
    {
        if ((position < filled || Fill()) && buffer[position] == Quote)
        {
            position++;
            if (ReadQuoted(row) is { } refused)
            {
                Refusal = refused;
                return CellEnd.Refused;
            }
        }

        return ReadPlain(row);
    }

    private CellEnd ReadPlain(CellRow row)
    {
        while (position < filled || Fill())
        {
            var rest = buffer.AsSpan(position, filled - position);
            var stop = rest.IndexOfAny(stops);
            row.Append(stop < 0 ? rest : rest[..stop]);
            if (row.OpenLength > limits.LongestCell)
            {
                Refusal = TooLong(row);
                return CellEnd.Refused;
            }

            if (stop < 0)
            {
                position = filled;
                continue;
            }

            position += stop;
            row.EndCell();
            if (buffer[position] == separator)
            {
                position++;
                return CellEnd.Separator;
            }

            SkipLineBreak();
            return CellEnd.Line;
        }

        row.EndCell();
        endsOpen = true;
        return CellEnd.Line;
    }

    /// <summary>Reads up to the closing quote, and leaves what stands behind it to the plain reader.</summary>
    private Refusal? ReadQuoted(CellRow row)
    {
        var opened = line;
        while (position < filled || Fill())
        {
            var rest = buffer.AsSpan(position, filled - position);
            var stop = rest.IndexOfAny(quotedStops);
            row.Append(stop < 0 ? rest : rest[..stop]);
            if (row.OpenLength > limits.LongestCell)
            {
                return TooLong(row);
            }

            if (stop < 0)
            {
                position = filled;
                continue;
            }

            position += stop;
            if (buffer[position] != Quote)
            {
                SkipLineBreak();
                row.Append("\n");
            }
            else if (!IsDoubled())
            {
                return null;
            }
            else
            {
                row.Append("\"");
            }
        }

        return Refusal.For("CutInQuote", opened, row.Count + 1);
    }

    private bool IsDoubled()
    {
        position++;
        if ((position == filled && !Fill()) || buffer[position] != Quote)
        {
            return false;
        }

        position++;
        return true;
    }

    private void SkipLineBreak()
    {
        var isReturn = buffer[position++] == '\r';
        if (isReturn && (position < filled || Fill()) && buffer[position] == '\n')
        {
            position++;
        }

        line++;
    }

    private Refusal TooLong(CellRow row) => Refusal.For("CellTooLong", row.Line, row.Count + 1, limits.LongestCell);

    private bool Fill()
    {
        if (atEnd)
        {
            return false;
        }

        position = 0;
        filled = reader.ReadBlock(buffer, 0, buffer.Length);
        atEnd = filled == 0;
        return !atEnd;
    }

    private enum CellEnd
    {
        Separator,
        Line,
        Refused,
    }
}
