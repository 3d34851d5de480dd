using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>A score at the end of one period and at the end of the other.</summary>
/// <param name="Unit">The unit, or the district.</param>
/// <param name="Code">The dimension, or the composite.</param>
/// <param name="Before">The score in the earlier snapshot.</param>
/// <param name="After">The score in the later one.</param>
public sealed record MovedScore(Unit Unit, string Code, double? Before, double? After);

/// <summary>A figure of the same unit, item and month that is not what it was.</summary>
public sealed record CorrectedMeasure(Unit Unit, string ItemCode, Month Month, Measure? Before, Measure? After);

/// <summary>An item, a goalpost, a setting or a unit that is not defined as it was.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Which one.</param>
/// <param name="Aspects">What about it changed; empty when it came or went.</param>
/// <param name="IsGone">Whether it is no more.</param>
/// <param name="IsNew">Whether it was not before.</param>
public sealed record Redefinition(RedefinedKind Kind, string Code, IReadOnlyList<string> Aspects, bool IsNew = false, bool IsGone = false);

/// <summary>What was defined anew.</summary>
public enum RedefinedKind
{
    /// <summary>The formula, direction, weight or another property of an item.</summary>
    Item,

    /// <summary>Floor or target of an item's score.</summary>
    Goalpost,

    /// <summary>A setting of the method.</summary>
    Setting,

    /// <summary>Name, kind, parent or dates of a unit.</summary>
    Unit,
}

/// <summary>What two snapshots say differently: what moved, what was corrected later, what was defined anew.</summary>
/// <param name="Moved">Scores at the end of the two periods that differ, of what both speak of.</param>
/// <param name="NewSignals">Signals in the later snapshot's last month that say more than "ordinary".</param>
/// <param name="Corrected">Figures of the same months that differ.</param>
/// <param name="Redefined">Definitions that differ.</param>
public sealed record SnapshotComparison(
    IReadOnlyList<MovedScore> Moved, IReadOnlyList<Signal> NewSignals, IReadOnlyList<CorrectedMeasure> Corrected, IReadOnlyList<Redefinition> Redefined)
{
    private const double Tolerance = 1e-9;

    /// <summary>Compares an earlier snapshot with a later one.</summary>
    public static SnapshotComparison Of(SnapshotContent before, SnapshotContent after) =>
        new(MovedOf(before, after), SignalsOf(after), CorrectedOf(before, after), RedefinedOf(before, after));

    private static List<MovedScore> MovedOf(SnapshotContent before, SnapshotContent after)
    {
        var shown = SnapshotUnits.Shown(after).Concat(SnapshotUnits.Shown(before)).DistinctBy(unit => unit.Id).ToList();
        var (then, now) = (ScoresOf(before), ScoresOf(after));
        return
        [
            .. from unit in shown
               from code in after.Catalogue.Dimensions.Select(dimension => dimension.Code).Append(UnitScore.CompositeCode)
               let first = then.GetValueOrDefault((unit.Id, code))
               let second = now.GetValueOrDefault((unit.Id, code))
               where !AreClose(first, second)
               select new MovedScore(unit, code, first, second),
        ];
    }

    private static Dictionary<(int Unit, string Code), double?> ScoresOf(SnapshotContent content) =>
        content.Judgement.Scores.Where(score => score.Month == content.Scope.Last).ToDictionary(score => (score.UnitId, score.Code), score => score.Value);

    private static List<Signal> SignalsOf(SnapshotContent content)
    {
        var shown = SnapshotUnits.Shown(content).Select(unit => unit.Id).ToHashSet();
        return
        [
            .. content.Judgement.Signals
                .Where(signal => signal.Month == content.Scope.Last && shown.Contains(signal.UnitId) && signal.Finding.Verdict.IsSpecial())
                .OrderBy(signal => signal.UnitId).ThenBy(signal => signal.ItemCode, StringComparer.Ordinal),
        ];
    }

    private static List<CorrectedMeasure> CorrectedOf(SnapshotContent before, SnapshotContent after)
    {
        var units = after.Units.Concat(before.Units).DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id);
        var now = after.Measures.Select(scored => scored.Measure).ToDictionary(measure => (measure.UnitId, measure.ItemCode, measure.Month));
        var corrected = new List<CorrectedMeasure>();
        foreach (var then in before.Measures.Select(scored => scored.Measure).Where(measure => measure.Month <= after.Scope.Last))
        {
            var found = now.GetValueOrDefault((then.UnitId, then.ItemCode, then.Month));
            if (units.TryGetValue(then.UnitId, out var unit) && !SaysTheSame(then, found))
            {
                corrected.Add(new(unit, then.ItemCode, then.Month, then, found));
            }
        }

        return [.. corrected.OrderBy(each => each.Unit.Id).ThenBy(each => each.ItemCode, StringComparer.Ordinal).ThenBy(each => each.Month)];
    }

    private static bool SaysTheSame(Measure then, Measure? now) =>
        now is not null && then.State == now.State && AreClose(then.Value, now.Value) && AreClose(then.Numerator, now.Numerator) && AreClose(then.Denominator, now.Denominator);

    private static bool AreClose(double? left, double? right) => (left, right) switch
    {
        (null, null) => true,
        ({ } first, { } second) => Math.Abs(first - second) <= Tolerance * Math.Max(1, Math.Abs(first)),
        _ => false,
    };

    private static List<Redefinition> RedefinedOf(SnapshotContent before, SnapshotContent after) =>
    [
        .. Differences(RedefinedKind.Item, before.Catalogue.Items, after.Catalogue.Items, item => item.Code),
        .. Differences(RedefinedKind.Goalpost, before.Catalogue.Goalposts.Values, after.Catalogue.Goalposts.Values, goalpost => goalpost.Code),
        .. Differences(RedefinedKind.Setting, [before.Settings], [after.Settings], _ => ""),
        .. Differences(RedefinedKind.Unit, before.Units, after.Units, unit => unit.Code),
    ];

    private static IEnumerable<Redefinition> Differences<T>(RedefinedKind kind, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> codeOf)
        where T : class
    {
        var then = before.ToDictionary(codeOf, StringComparer.Ordinal);
        var now = after.ToDictionary(codeOf, StringComparer.Ordinal);
        foreach (var code in then.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (old, fresh) = (then.GetValueOrDefault(code), now.GetValueOrDefault(code));
            if (old is null || fresh is null)
            {
                yield return new(kind, code, [], IsNew: old is null, IsGone: fresh is null);
            }
            else if (AspectsOf(old, fresh) is { Count: > 0 } aspects)
            {
                yield return new(kind, code, aspects);
            }
        }
    }

    private static List<string> AspectsOf<T>(T old, T fresh) =>
    [
        .. typeof(T).GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0
                && CanonicalText.ToJson(property.GetValue(old)) != CanonicalText.ToJson(property.GetValue(fresh)))
            .Select(property => property.Name),
    ];
}
