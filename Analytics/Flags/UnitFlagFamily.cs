using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>All comparisons of one rule at one level: items or dimensions, with peers or with the past.</summary>
internal sealed class UnitFlagFamily
{
    /// <summary>Keeps logarithms finite.</summary>
    private const double Smallest = 1e-300;

    private readonly UnitFlagTail[][] tails;
    private readonly Dictionary<UnitFlagDistances, double[]> scales = [];

    /// <summary>Gathers the distances and learns how rare they are.</summary>
    public UnitFlagFamily(IReadOnlyList<UnitFlagDistances> members, double cut, int units, int months)
    {
        Members = members;
        Cut = cut;
        foreach (var member in members)
        {
            var counts = new UnitFlagCounts(months);
            Count(counts, member, units, months, null);
            scales[member] = [.. Enumerable.Range(0, months).Select(month => UnitFlagTail.ScaleOf(counts.Until(month)))];
        }

        tails = [TailsOf(members.Where(member => !member.Series.IsCounted)), TailsOf(members.Where(member => member.Series.IsCounted))];

        // Figures that are counted have a known part of chance; amounts and means have not, and have tails of their own.
        UnitFlagTail[] TailsOf(IEnumerable<UnitFlagDistances> alike)
        {
            var counts = new UnitFlagCounts(months);
            foreach (var member in alike)
            {
                Count(counts, member, units, months, scales[member]);
            }

            return [.. Enumerable.Range(0, months).Select(month => UnitFlagTail.Of(counts.Until(month)))];
        }
    }

    /// <summary>The rule's distances, one a series.</summary>
    public IReadOnlyList<UnitFlagDistances> Members { get; }

    /// <summary>Only comparisons rarer than this count.</summary>
    public double Cut { get; }

    /// <summary>The probability of one comparison of which only a share of the distance is kept; 1 when it was not made.</summary>
    public double Probability(UnitFlagDistances member, int unit, int month, double kept = 1)
    {
        var worse = kept * member.Series.Worse(member.Distance(member.Series.At(unit, month))) / scales[member][month];
        if (!(worse > 1))
        {
            return 1;
        }

        var probability = tails[member.Series.IsCounted ? 1 : 0][month].Probability(worse);
        return Math.Clamp(member.Series.Polarity == Polarity.Neutral ? 2 * probability : probability, Smallest, 1);
    }

    /// <summary>The strength gathered by one unit in one month: the sum over rare comparisons of ln(cut / p), and how many were made.</summary>
    public (double Weight, int Comparisons) Gather(int unit, int month, Dictionary<string, int> notJudged)
    {
        var weight = 0.0;
        var comparisons = 0;
        foreach (var member in Members)
        {
            var at = member.Series.At(unit, month);
            if (double.IsNaN(member.Distance(at)))
            {
                var reason = member.Obstacle(at).ToString();
                notJudged[reason] = notJudged.GetValueOrDefault(reason) + 1;
                continue;
            }

            comparisons++;
            weight += Math.Max(0, Math.Log(Cut / Probability(member, unit, month)));
        }

        return (weight, comparisons);
    }

    /// <summary>The strength that would be gathered if some series kept only a share of their distance.</summary>
    public double WeightNearer(int unit, int month, IReadOnlySet<string> codes, double kept) => Members
        .Where(member => !double.IsNaN(member.Distance(member.Series.At(unit, month))))
        .Sum(member => Math.Max(0, Math.Log(Cut / Probability(member, unit, month, codes.Contains(member.Series.Code) ? kept : 1))));

    /// <summary>First month of the unbroken stretch up to a month in which a member lies on the same side, clearly off.</summary>
    public static Month Since(UnitFlagDistances member, int unit, int month, Func<int, Month> monthAt)
    {
        const double ClearlyOff = 2;
        var now = member.Distance(member.Series.At(unit, month));
        var side = double.IsNaN(now) ? 0 : Math.Sign(now);
        var first = month;
        while (first > 0 && side * member.Distance(member.Series.At(unit, first - 1)) >= ClearlyOff)
        {
            first--;
        }

        return monthAt(first);
    }

    private static void Count(UnitFlagCounts counts, UnitFlagDistances member, int units, int months, double[]? scale)
    {
        for (var unit = 0; unit < units; unit++)
        {
            for (var month = 0; month < months; month++)
            {
                var distance = member.Distance(member.Series.At(unit, month)) / (scale?[month] ?? 1);
                if (!double.IsNaN(distance))
                {
                    counts.Add(month, member.Series.Polarity == Polarity.HigherIsBetter ? -distance : distance);
                }
            }
        }
    }
}
