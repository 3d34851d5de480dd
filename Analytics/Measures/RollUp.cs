using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Where the records of each unit count: a village in its street, everything in the district.</summary>
internal sealed class RollUp
{
    private readonly Dictionary<int, Place> places = [];

    /// <summary>Prepares the places of all units.</summary>
    public RollUp(IReadOnlyList<Unit> units)
    {
        var district = units.FirstOrDefault(unit => unit.Kind == UnitKind.District)
            ?? new Unit(Unit.DistrictId, Unit.DistrictCode, Unit.DistrictCode, UnitKind.District, null, null, null);
        Targets = [.. units.Where(unit => unit.IsScored).OrderBy(unit => unit.Id), district];
        Carriers = [.. units.OrderBy(unit => unit.Id)];
        var targetByCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < Targets.Count; index++)
        {
            targetByCode[Targets[index].Code] = index;
        }

        for (var index = 0; index < Carriers.Count; index++)
        {
            places[Carriers[index].Id] = PlaceOf(Carriers[index], index, targetByCode);
        }
    }

    /// <summary>The units that get measures: scored units by number, the district last.</summary>
    public IReadOnlyList<Unit> Targets { get; }

    /// <summary>All units that may carry records, by number.</summary>
    public IReadOnlyList<Unit> Carriers { get; }

    /// <summary>The place of the district among the targets.</summary>
    public int District => Targets.Count - 1;

    /// <summary>Where a unit's records count; a unit that is not listed counts for the district only.</summary>
    public Place Find(int unitId) => places.TryGetValue(unitId, out var place) ? place : new(-1, District, false);

    /// <summary>Whether an item is measured for a target in a month.</summary>
    public bool Applies(IReadOnlySet<UnitKind> kinds, int target, Month month) =>
        target == District || (kinds.Contains(Targets[target].Kind) && Targets[target].ExistsIn(month));

    private Place PlaceOf(Unit unit, int carrier, Dictionary<string, int> targetByCode)
    {
        if (unit.Kind == UnitKind.Village)
        {
            var hasStreet = unit.ParentCode is not null && targetByCode.TryGetValue(unit.ParentCode, out _);
            return new(carrier, hasStreet ? targetByCode[unit.ParentCode!] : District, true);
        }

        return new(carrier, targetByCode.TryGetValue(unit.Code, out var target) ? target : District, unit.Kind == UnitKind.Joint);
    }

    /// <summary>Where records count.</summary>
    /// <param name="Carrier">Index among the carriers, -1 for a unit that is not listed.</param>
    /// <param name="Target">Index among the targets.</param>
    /// <param name="IsPart">Whether the unit is a part of the target and not the target itself.</param>
    internal readonly record struct Place(int Carrier, int Target, bool IsPart);
}
