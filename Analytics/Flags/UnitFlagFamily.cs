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
    public UnitFlagFamily(IReadOnlyList<UnitFlagDistances> members, double cut, int units, UnitFlagSpan span)
    {
        Members = members;
        Cut = cut;
        var found = new double[members.Count][];
        Parallel.For(0, members.Count, place =>
        {
            var counts = new UnitFlagCounts(span);
            Count(counts, members[place], units, null);
            found[place] = [.. Enumerable.Range(span.First, span.Length).Select(month => UnitFlagTail.ScaleOf(counts.Until(month)))];
        });
        for (var place = 0; place < members.Count; place++)
        {
            scales[members[place]] = found[place];
        }

        tails = [TailsOf(members.Where(member => !member.Series.IsCounted)), TailsOf(members.Where(member => member.Series.IsCounted))];

        // Figures that are counted have a known part of chance; amounts and means have not, and have tails of their own.
        UnitFlagTail[] TailsOf(IEnumerable<UnitFlagDistances> alike)
        {
            var counts = new UnitFlagCounts(span);
            foreach (var member in alike)
            {
                Count(counts, member, units, scales[member]);
            }

            return [.. Enumerable.Range(span.First, span.Length).Select(month => UnitFlagTail.Of(counts.Until(month)))];
        }
    }

    /// <summary>The rule's distances, one a series.</summary>
    public IReadOnlyList<UnitFlagDistances> Members { get; }

    /// <summary>Only comparisons rarer than this count.</summary>
    public double Cut { get; }

    /// <summary>The probability of one comparison of which only a share of the distance is kept; 1 when it was not made.</summary>
    public double Probability(UnitFlagDistances member, int unit, int month, double kept = 1)
    {
        var worse = kept * member.Series.Worse(member.Distance(unit, month)) / scales[member][month - member.Span.First];
        if (!(worse > 1))
        {
            return 1;
        }

        var probability = tails[member.Series.IsCounted ? 1 : 0][month - member.Span.First].Probability(worse);
        return Math.Clamp(member.Series.Polarity == Polarity.Neutral ? 2 * probability : probability, Smallest, 1);
    }

    /// <summary>The strength gathered by one unit in one month: the sum over rare comparisons of ln(cut / p), and how many were made.</summary>
    public (double Weight, int Comparisons) Gather(int unit, int month, Dictionary<string, int> notJudged)
    {
        var weight = 0.0;
        var comparisons = 0;
        foreach (var member in Members)
        {
            if (double.IsNaN(member.Distance(unit, month)))
            {
                var reason = member.Obstacle(unit, month).ToString();
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
        .Where(member => !double.IsNaN(member.Distance(unit, month)))
        .Sum(member => Math.Max(0, Math.Log(Cut / Probability(member, unit, month, codes.Contains(member.Series.Code) ? kept : 1))));

    /// <summary>First month of the unbroken stretch, of twelve at most, up to a month in which a member lies on the same side, clearly off.</summary>
    public static Month Since(UnitFlagDistances member, int unit, int month, Func<int, Month> monthAt)
    {
        const double ClearlyOff = 2;
        var now = member.Distance(unit, month);
        var side = double.IsNaN(now) ? 0 : Math.Sign(now);
        var first = month;
        var earliest = Math.Max(0, month - UnitFlagSpan.Learnt + 1);
        while (first > earliest && side * member.Distance(unit, first - 1) >= ClearlyOff)
        {
            first--;
        }

        return monthAt(first);
    }

    private static void Count(UnitFlagCounts counts, UnitFlagDistances member, int units, double[]? scale)
    {
        for (var unit = 0; unit < units; unit++)
        {
            for (var month = member.Span.First; month < member.Span.End; month++)
            {
                var distance = member.Distance(unit, month) / (scale?[month - member.Span.First] ?? 1);
                if (!double.IsNaN(distance))
                {
                    counts.Add(month, member.Series.Polarity == Polarity.HigherIsBetter ? -distance : distance);
                }
            }
        }
    }
}
