using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads the unit of a row by code, name or alias; a name nobody knows is refused, never guessed.</summary>
internal sealed class UnitValues(UnitIndex units) : ValueReader
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

        var match = units.Find(text.ToString());
        if (match.IsAmbiguous)
        {
            return CellReading.Bad("AmbiguousUnit");
        }

        var unit = match.UnitId is { } unitId ? units.ById(unitId) ?? Reserved(unitId) : null;
        return unit is null ? CellReading.Bad("UnknownUnit") : new(cache.Add(text, unit));
    }

    // Before any unit is imported the two reserved ones stand in no table.
    private static Unit Reserved(int unitId) => unitId == Unit.JointId
        ? new(unitId, Unit.JointCode, Unit.JointCode, UnitKind.Joint, null, null, null)
        : new(unitId, Unit.DistrictCode, Unit.DistrictCode, UnitKind.District, null, null, null);
}
