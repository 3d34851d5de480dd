using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>A point of a series whose windows do not overlap.</summary>
/// <param name="Month">The month in which its window ends, or the month of its round.</param>
/// <param name="Value">The figure in the item's unit of measure; null is a gap.</param>
/// <param name="Denominator">Cases or size behind the figure; null where nothing is divided by.</param>
public readonly record struct SignalPoint(Month Month, double? Value, double? Denominator = null);

/// <summary>The series that signals and trends read: one point a month, quarter, half-year, year or round.</summary>
/// <remarks>
/// Every month holds the item's own window ending there, so neighbouring months of a quarterly item share two thirds of their records.
/// Here each record counts once: quarters end in March, June, September and December, half-years in June and December, years in December.
/// </remarks>
public static class SignalPoints
{
    /// <summary>Whether a window that ends in a month is a point of the series; rounds have points of their own.</summary>
    public static bool EndsIn(Cadence cadence, Month month) => cadence switch
    {
        Cadence.Month => true,
        Cadence.Quarter => month.Number % 3 == 0,
        Cadence.HalfYear => month.Number % 6 == 0,
        Cadence.Year => month.Number == 12,
        _ => false,
    };

    /// <summary>The points of one unit's item up to a month, from its measures in any order; a month without a figure is a gap.</summary>
    public static IReadOnlyList<SignalPoint> Of(Item item, IEnumerable<Measure> measures, Month last)
    {
        var known = measures.Where(measure => measure.Month <= last).OrderBy(measure => measure.Month).ToList();
        if (known.Count == 0)
        {
            return [];
        }

        return item.WindowMonths == 0 ? Rounds(known) : Windows(item.Cadence, known, last);
    }

    private static List<SignalPoint> Rounds(List<Measure> known) =>
        [.. known.Where(measure => measure.RoundOn is not null)
            .GroupBy(measure => measure.RoundOn!.Value)
            .OrderBy(round => round.Key)
            .Select(round => new SignalPoint(round.Key, round.Last().Value, round.Last().Denominator))];

    private static List<SignalPoint> Windows(Cadence cadence, List<Measure> known, Month last)
    {
        var measures = known.ToDictionary(measure => measure.Month.Value);
        var points = new List<SignalPoint>();
        for (var month = known[0].Month; month <= last; month = month.AddMonths(1))
        {
            var measure = measures.GetValueOrDefault(month.Value);
            if (EndsIn(cadence, month) && (measure?.Value is not null || points.Count > 0))
            {
                points.Add(new(month, measure?.Value, measure?.Denominator));
            }
        }

        return points;
    }
}
