using System.Globalization;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads a person's name and keeps its first character only: 张＊.</summary>
internal sealed class MaskedNames : ValueReader
{
    private const string Mask = "＊";

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text) => new(Of(text));

    /// <summary>The masked form of a name.</summary>
    public static string Of(ReadOnlySpan<char> name) => string.Concat(name[..StringInfo.GetNextTextElementLength(name)], Mask);
}
