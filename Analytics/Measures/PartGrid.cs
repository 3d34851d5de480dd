using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>One side of one item's formula by target and month, rolled up from the units that carry the records.</summary>
/// <remarks>
/// Sums are taken in the order of units, so the order of rows does not matter. A size that a street states itself is a total:
/// its villages' sizes are then not added to it, and likewise for the district.
/// </remarks>
internal sealed class PartGrid
{
    private readonly int months;
    private readonly double[] values;
    private readonly long[] rows;

    private PartGrid(int targets, int months)
    {
        this.months = months;
        values = new double[targets * months];
        rows = new long[targets * months];
        Array.Fill(values, double.NaN);
    }

    /// <summary>Rolls up the rows of one side.</summary>
    public static PartGrid Of(
        IEnumerable<PartRow> side, FormulaPart? part, bool isTotal, Item item, RollUp rollUp, IReadOnlyDictionary<int, int> monthIndex)
    {
        var carriers = new PartGrid(rollUp.Carriers.Count + 1, monthIndex.Count);
        foreach (var row in side)
        {
            if (monthIndex.TryGetValue(row.Month.Value, out var month) && double.IsFinite(row.Value))
            {
                var carrier = rollUp.Find(row.UnitId).Carrier;
                carriers.Add(carrier < 0 ? rollUp.Carriers.Count : carrier, month, row.Value, row.Rows);
            }
        }

        var own = new PartGrid(rollUp.Targets.Count, monthIndex.Count);
        var parts = new PartGrid(rollUp.Targets.Count, monthIndex.Count);
        carriers.Spread(own, parts, item, rollUp);
        parts.Unite(own, isTotal, rollUp.District);
        parts.SumDistrict(own, isTotal, part?.Timing == Timing.Level, item, rollUp, monthIndex);
        return parts;
    }

    /// <summary>The value, or null where there is no row.</summary>
    public double? Value(int target, int month)
    {
        var value = values[(target * months) + month];
        return double.IsNaN(value) ? null : value;
    }

    /// <summary>Records behind the value.</summary>
    public long Rows(int target, int month) => rows[(target * months) + month];

    private void Add(int line, int month, double value, long count)
    {
        var at = (line * months) + month;
        values[at] = double.IsNaN(values[at]) ? value : values[at] + value;
        rows[at] += count;
    }

    private void AddLine(int line, PartGrid from, int fromLine)
    {
        for (var month = 0; month < months; month++)
        {
            var at = (fromLine * months) + month;
            if (!double.IsNaN(from.values[at]))
            {
                Add(line, month, from.values[at], from.rows[at]);
            }
        }
    }

    private void Spread(PartGrid own, PartGrid parts, Item item, RollUp rollUp)
    {
        for (var carrier = 0; carrier < rollUp.Carriers.Count; carrier++)
        {
            var unit = rollUp.Carriers[carrier];
            var place = rollUp.Find(unit.Id);
            if (place.Target == rollUp.District && unit.Kind == UnitKind.Village && !item.AppliesTo.Contains(UnitKind.Street))
            {
                continue;
            }

            (place.IsPart ? parts : own).AddLine(place.Target, this, carrier);
        }

        parts.AddLine(rollUp.District, this, rollUp.Carriers.Count);
    }

    private void Unite(PartGrid own, bool isTotal, int district)
    {
        for (var at = 0; at < district * months; at++)
        {
            if (double.IsNaN(own.values[at]))
            {
                continue;
            }

            var keepsParts = !isTotal && !double.IsNaN(values[at]);
            values[at] = own.values[at] + (keepsParts ? values[at] : 0);
            rows[at] = own.rows[at] + (keepsParts ? rows[at] : 0);
        }
    }

    private void SumDistrict(PartGrid own, bool isTotal, bool isLevel, Item item, RollUp rollUp, IReadOnlyDictionary<int, int> monthIndex)
    {
        foreach (var (value, month) in monthIndex)
        {
            var at = (rollUp.District * months) + month;
            var stated = own.values[at];
            if (isTotal && !double.IsNaN(stated))
            {
                values[at] = stated;
                rows[at] = own.rows[at];
                continue;
            }

            for (var target = 0; target < rollUp.District; target++)
            {
                AddApplicable(target, month, isLevel ? new Month(value) : null, item, rollUp);
            }

            if (!double.IsNaN(stated))
            {
                Add(rollUp.District, month, stated, own.rows[at]);
            }
        }
    }

    private void AddApplicable(int target, int month, Month? mustExistIn, Item item, RollUp rollUp)
    {
        var unit = rollUp.Targets[target];
        var from = (target * months) + month;
        if (!double.IsNaN(values[from]) && item.AppliesTo.Contains(unit.Kind)
            && (mustExistIn is null || unit.ExistsIn(mustExistIn.Value)))
        {
            Add(rollUp.District, month, values[from], rows[from]);
        }
    }
}
