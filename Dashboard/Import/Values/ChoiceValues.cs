using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import.Headers;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads one of the declared choices by its code, name or alias and gives the code.</summary>
internal sealed class ChoiceValues : ValueReader
{
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly TextCache<string> cache = new();
    private readonly string allowed;

    public ChoiceValues(IReadOnlyList<ChoiceDeclaration> choices)
    {
        foreach (var choice in choices)
        {
            foreach (var word in (string[])[choice.Code, choice.Zh, choice.En, .. choice.Aliases ?? []])
            {
                codes.TryAdd(HeaderText.Fold(word), choice.Code);
            }
        }

        allowed = string.Join("、", choices.Select(choice => choice.Zh));
    }

    /// <inheritdoc/>
    public override bool HasEmptyWords => false;

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        if (cache.TryGet(text, out var known))
        {
            return new(known);
        }

        var raw = text.ToString();
        if (codes.TryGetValue(HeaderText.Fold(raw), out var code) || codes.TryGetValue(raw, out code))
        {
            return new(cache.Add(text, code));
        }

        return CellText.IsEmptyWord(text) ? new(null) : CellReading.Bad("UnknownChoice", allowed);
    }
}
