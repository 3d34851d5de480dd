using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Finds the latest round of each target and sums its records up to a month.</summary>
/// <remarks>
/// A round begins with its first record on the side that names who was inspected (the denominator, when it goes by rounds).
/// The latest round is the one that began last, so a late record of an old round does not bring that round back.
/// </remarks>
internal sealed class RoundParts
{
    private readonly FormulaSide leading;
    private readonly List<PartRow>[] byTarget;

    /// <summary>Gathers the rows of an item's parts by round, villages with their street.</summary>
    public RoundParts(Item item, IEnumerable<PartRow> rows, RollUp rollUp)
    {
        leading = item.Denominator?.Timing == Timing.Round ? FormulaSide.Denominator : FormulaSide.Numerator;
        byTarget = [.. rollUp.Targets.Select(_ => new List<PartRow>())];
        foreach (var row in rows.Where(row => double.IsFinite(row.Value)))
        {
            var target = rollUp.Find(row.UnitId).Target;
            if (target == rollUp.District || item.AppliesTo.Contains(rollUp.Targets[target].Kind))
            {
                byTarget[rollUp.District].Add(row);
            }

            if (target != rollUp.District)
            {
                byTarget[target].Add(row);
            }
        }
    }

    /// <summary>The latest round of a target at the end of a month; null when there was none yet.</summary>
    public PartPair? At(int target, Month month)
    {
        string? latest = null;
        var beganOn = default(Month);
        foreach (var round in Begun(target, month))
        {
            if (latest is null || round.Value > beganOn
                || (round.Value == beganOn && string.CompareOrdinal(round.Key, latest) > 0))
            {
                (latest, beganOn) = (round.Key, round.Value);
            }
        }

        return latest is null ? null : Sum(target, month, latest);
    }

    private static string RoundOf(PartRow row) => row.Round ?? row.Month.ToString();

    private Dictionary<string, Month> Begun(int target, Month month)
    {
        var begun = new Dictionary<string, Month>(StringComparer.Ordinal);
        foreach (var row in byTarget[target])
        {
            if (row.Side == leading && row.Month <= month
                && (!begun.TryGetValue(RoundOf(row), out var first) || row.Month < first))
            {
                begun[RoundOf(row)] = row.Month;
            }
        }

        return begun;
    }

    private PartPair Sum(int target, Month month, string round)
    {
        double? numerator = null;
        double? denominator = null;
        long denominatorRows = 0;
        var on = default(Month);
        foreach (var row in byTarget[target].Where(row => row.Month <= month && RoundOf(row) == round))
        {
            if (row.Side == FormulaSide.Numerator)
            {
                numerator = (numerator ?? 0) + row.Value;
            }
            else
            {
                denominator = (denominator ?? 0) + row.Value;
                denominatorRows += row.Rows;
            }

            on = row.Side == leading && row.Month > on ? row.Month : on;
        }

        return new(numerator, denominator, denominatorRows, on);
    }
}
