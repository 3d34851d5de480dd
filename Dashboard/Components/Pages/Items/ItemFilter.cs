using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>Which items does the reader want to see? Every part comes from the address and may be anything.</summary>
public sealed record ItemFilter(string? Dimension, string? FocusCategory, string? Module, string? Stream, string? Polarity, string? Text)
{
    /// <summary>Longer search texts are cut: no item's words are longer.</summary>
    private const int LongestText = 60;

    /// <summary>Every item.</summary>
    public static ItemFilter None { get; } = new(null, null, null, null, null, null);

    /// <summary>Whether nothing is filtered.</summary>
    public bool IsEmpty => All(string.IsNullOrWhiteSpace);

    /// <summary>The items that fit, in the order of the catalogue.</summary>
    public IReadOnlyList<Item> Of(IReadOnlyList<Item> items) => [.. items.Where(Fits)];

    private bool Fits(Item item) =>
        Is(Dimension, item.Dimension)
        && Is(FocusCategory, item.FocusCategory)
        && Is(Module, item.Module)
        && Is(Stream, item.Stream)
        && Is(Polarity, item.Polarity.ToString())
        && HasText(item);

    private bool HasText(Item item)
    {
        var wanted = Text?.Trim() ?? "";
        wanted = wanted.Length > LongestText ? wanted[..LongestText] : wanted;
        return wanted.Length == 0 || Words(item).Any(word => word.Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Words(Item item) =>
        [item.Code, item.NameZh, item.NameEn, item.FormulaZh, item.FormulaEn, item.Module, item.Stream];

    private static bool Is(string? wanted, string value) =>
        string.IsNullOrWhiteSpace(wanted) || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);

    private bool All(Func<string?, bool> test) => new[] { Dimension, FocusCategory, Module, Stream, Polarity, Text }.All(test);
}
