namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads yes or no and gives 1 or 0.</summary>
internal sealed class FlagValues : ValueReader
{
    private static readonly string[] Yes = ["是", "1", "yes", "y", "true", "t", "有", "√", "✓", "1.0"];
    private static readonly string[] No = ["否", "0", "no", "n", "false", "f", "无", "×", "✗", "x", "0.0"];

    /// <inheritdoc/>
    public override bool HasEmptyWords => false;

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        if (Is(text, Yes))
        {
            return new(Boxes.Flag(true));
        }

        if (Is(text, No))
        {
            return new(Boxes.Flag(false));
        }

        return CellText.IsEmptyWord(text) ? new(null) : CellReading.Bad("NotAFlag");
    }

    private static bool Is(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
