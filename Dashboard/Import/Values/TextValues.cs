namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads short text: not longer than declared, no control signs, no identity number.</summary>
internal sealed class TextValues(int length) : ValueReader
{
    private readonly TextCache<string> cache = new();

    /// <inheritdoc/>
    public override bool HasEmptyWords => false;

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        if (cache.TryGet(text, out var known))
        {
            return new(known);
        }

        if (text.Length > length)
        {
            return CellReading.Bad("TooLong", length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (text.ContainsAnyInRange('\0', '\u0008') || text.ContainsAnyInRange('\u000E', '\u001F'))
        {
            return CellReading.Bad("ControlCharacter");
        }

        return text.Length >= 18 && CellText.HasIdentityNumber(text)
            ? CellReading.Bad("PersonalNumber")
            : new(cache.Add(text, text.ToString()));
    }
}
