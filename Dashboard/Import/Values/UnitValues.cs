using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads the unit of a row by code, name or alias; a name nobody knows is refused, never guessed.</summary>
internal sealed class UnitValues(Func<string, Unit?> find) : ValueReader
{
    private readonly TextCache<Unit> cache = new(65_536);

    /// <inheritdoc/>
    public override bool HasEmptyWords => false;

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        if (cache.TryGet(text, out var known))
        {
            return new(known);
        }

        return find(text.ToString()) is { } unit ? new(cache.Add(text, unit)) : CellReading.Bad("UnknownUnit");
    }
}
