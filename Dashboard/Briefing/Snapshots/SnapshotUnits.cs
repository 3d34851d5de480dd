using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>Which units does a snapshot show?</summary>
public static class SnapshotUnits
{
    /// <summary>The units of the scope in its order; the district when the scope is the district.</summary>
    public static IReadOnlyList<Unit> Shown(SnapshotContent content) => content.Scope.IsDistrict
        ? [.. content.Units.Where(unit => unit.Id == Unit.DistrictId)]
        : [.. content.Scope.UnitCodes.Select(code => content.Units.FirstOrDefault(unit => unit.Code == code)).OfType<Unit>()];

    /// <summary>Codes of the scope that name no unit, or a unit that is no more in the last month.</summary>
    public static IReadOnlyList<string> Missing(SnapshotContent content) =>
        [.. content.Scope.UnitCodes.Where(code => content.Units.FirstOrDefault(unit => unit.Code == code) is not { } unit || !unit.ExistsIn(content.Scope.Last))];
}
