using System.Globalization;
using System.Text;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Which unit a text names, by code, full name or alias.</summary>
/// <param name="UnitId">The unit, or null when none or several are named.</param>
/// <param name="IsAmbiguous">Whether several units bear the name.</param>
public readonly record struct UnitMatch(int? UnitId, bool IsAmbiguous);

/// <summary>All units at one moment, found by code, full name or alias; the width of letters and blanks does not matter.</summary>
public sealed class UnitIndex
{
    private readonly Dictionary<string, UnitMatch> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Unit> byId;

    /// <summary>Codes come before names and names before aliases.</summary>
    public UnitIndex(IReadOnlyList<Unit> units, IEnumerable<(string Alias, int UnitId)> aliases)
    {
        Units = units;
        byId = units.ToDictionary(unit => unit.Id);
        Add(units.Select(unit => (unit.Code, unit.Id)).Append((Unit.DistrictCode, Unit.DistrictId)).Append((Unit.JointCode, Unit.JointId)));
        Add(units.Select(unit => (unit.Name, unit.Id)));
        Add(aliases);
    }

    /// <summary>All units, the district and the joint bucket too.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Which unit a text names.</summary>
    public UnitMatch Find(string text) => byText.GetValueOrDefault(Plain(text));

    /// <summary>The unit with a number, or null.</summary>
    public Unit? ById(int unitId) => byId.GetValueOrDefault(unitId);

    private static string Plain(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC);
        return string.Concat(folded.Where(character =>
            !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)).ToUpperInvariant();
    }

    // A text that a stronger kind already gives is left alone; within one kind two units under one text are ambiguous.
    private void Add(IEnumerable<(string Text, int UnitId)> names)
    {
        var added = new Dictionary<string, UnitMatch>(StringComparer.Ordinal);
        foreach (var (text, unitId) in names)
        {
            var plain = Plain(text);
            added[plain] = added.TryGetValue(plain, out var other) && other.UnitId != unitId ? new(null, true) : new(unitId, false);
        }

        foreach (var (plain, match) in added)
        {
            byText.TryAdd(plain, match);
        }
    }
}
