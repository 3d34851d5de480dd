using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.Units;

/// <summary>The scored units of a month.</summary>
/// <param name="Units">By kind and name.</param>
public sealed record UnitsView(IReadOnlyList<UnitEntry> Units)
{
    /// <summary>The units of a kind (null for all) whose name or code holds a text.</summary>
    public IReadOnlyList<UnitEntry> Of(UnitKind? kind, string? text) =>
    [
        .. Units.Where(unit => (kind is null || unit.Kind == kind) && (string.IsNullOrWhiteSpace(text)
            || unit.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase) || unit.Code.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))),
    ];
}

/// <summary>A unit with its four scores.</summary>
/// <param name="Code">The code in its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Scores">In the order of the catalogue's dimensions.</param>
/// <param name="FlagCode">Its flag this month, or null.</param>
public sealed record UnitEntry(string Code, string Name, UnitKind Kind, IReadOnlyList<ScoreReading> Scores, string? FlagCode);
