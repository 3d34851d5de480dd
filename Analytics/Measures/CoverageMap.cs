using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Which months of which units accepted files cover, by stream and by reported item.</summary>
internal sealed class CoverageMap
{
    private readonly Dictionary<string, bool[]> byStream = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool[]> byItem = new(StringComparer.Ordinal);
    private readonly SupervisionCatalogue catalogue;
    private readonly int targets;
    private readonly int first;
    private readonly int span;

    /// <summary>Spreads the rows over targets: a village covers its street, every unit covers the district.</summary>
    public CoverageMap(SupervisionCatalogue catalogue, IReadOnlyList<CoverageRow> rows, RollUp rollUp)
    {
        this.catalogue = catalogue;
        targets = rollUp.Targets.Count;
        first = rows.Count == 0 ? 0 : rows.Min(row => row.Month.Ordinal);
        span = rows.Count == 0 ? 0 : rows.Max(row => row.Month.Ordinal) - first + 1;
        foreach (var row in rows)
        {
            var map = row.ItemCode is null ? MapOf(byStream, row.Stream) : MapOf(byItem, row.ItemCode);
            var month = row.Month.Ordinal - first;
            if (row.UnitId == Unit.DistrictId)
            {
                for (var target = 0; target < targets; target++)
                {
                    map[(target * span) + month] = true;
                }
            }

            map[(rollUp.Find(row.UnitId).Target * span) + month] = true;
            map[(rollUp.District * span) + month] = true;
        }
    }

    /// <summary>Covered months among the last ones up to a month; with a window of 0 among all up to it.</summary>
    public int Covered(Item item, int target, Month month, int window)
    {
        var last = Math.Min(month.Ordinal - first, span - 1);
        var start = window == 0 ? 0 : Math.Max(0, month.Ordinal - first - window + 1);
        var numerator = byStream.GetValueOrDefault(item.Numerator.Stream);
        var denominator = NeedsOwnCoverage(item) ? byStream.GetValueOrDefault(item.Denominator!.Stream) ?? [] : numerator;
        var reported = byItem.GetValueOrDefault(item.Code);
        var covered = 0;
        for (var at = (target * span) + start; at <= (target * span) + last; at++)
        {
            covered += (Has(numerator, at) && Has(denominator, at)) || Has(reported, at) ? 1 : 0;
        }

        return covered;
    }

    private static bool Has(bool[]? map, int at) => map is { Length: > 0 } && map[at];

    /// <summary>A denominator that flows from another stream of records must be reported too; sizes and levels stand until changed.</summary>
    private bool NeedsOwnCoverage(Item item) =>
        item.Denominator is { Timing: Timing.Flow } part
        && part.Stream != item.Numerator.Stream
        && catalogue.Stream(part.Stream)?.Kind != StreamKind.Reference;

    private bool[] MapOf(Dictionary<string, bool[]> maps, string key)
    {
        if (!maps.TryGetValue(key, out var map))
        {
            maps[key] = map = new bool[targets * span];
        }

        return map;
    }
}
