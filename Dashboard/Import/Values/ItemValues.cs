using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads an item of the catalogue by its code or Chinese name and gives the code.</summary>
internal sealed class ItemValues(IReadOnlyList<Item> items) : ValueReader
{
    private readonly Dictionary<string, string> codes = items
        .SelectMany(item => (KeyValuePair<string, string>[])[new(item.Code, item.Code), new(item.NameZh, item.Code)])
        .GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text) =>
        codes.TryGetValue(text.ToString(), out var code) ? new(code) : CellReading.Bad("UnknownItem");
}
