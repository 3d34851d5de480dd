using System.Globalization;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads whole numbers, numbers with decimals and amounts of money, within the range their column declares.</summary>
internal sealed class NumberValues(ColumnDeclaration column) : ValueReader
{
    // A spreadsheet keeps 1624.10 as 1624.0999999999999: nearer to a fen than this is that fen.
    private const decimal Noise = 0.000001m;
    private readonly decimal? minimum = column.Minimum ?? (column.Type == ColumnType.Integer ? 0 : null);
    private readonly decimal? maximum = column.Maximum;

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        var bare = column.Type == ColumnType.Money ? text.TrimStart("¥￥ ") : text;
        if (!NumberText.TryRead(bare, out var number))
        {
            return CellReading.Bad("NotANumber");
        }

        if (minimum is { } smallest && number < smallest)
        {
            return smallest == 0 ? CellReading.Bad("Negative") : CellReading.Bad("OutOfRange", Range());
        }

        return maximum is { } largest && number > largest ? CellReading.Bad("OutOfRange", Range()) : Stored(number);
    }

    private CellReading Stored(decimal number) => column.Type switch
    {
        ColumnType.Money => Fen(number),
        ColumnType.Integer when number != decimal.Truncate(number) => CellReading.Bad("NotWhole"),
        ColumnType.Integer => Math.Abs(number) > long.MaxValue ? CellReading.Bad("NotANumber") : new(Boxes.Of((long)number)),
        _ => new((double)number),
    };

    private static CellReading Fen(decimal yuan)
    {
        if (Math.Abs(yuan) > 9_000_000_000_000_000m)
        {
            return CellReading.Bad("NotANumber");
        }

        var fen = decimal.Round(yuan * 100);
        return Math.Abs((yuan * 100) - fen) > Noise ? CellReading.Bad("FinerThanFen") : new(Boxes.Of((long)fen));
    }

    private string Range() => string.Create(CultureInfo.InvariantCulture, $"{minimum}–{maximum}");
}
