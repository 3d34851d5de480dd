using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>All comparisons of one rule at one level: items or dimensions, with peers or with the past.</summary>
internal sealed class UnitFlagFamily
{
    private readonly (double Scale, double Freedom)[][] tails;

    /// <summary>Gathers the distances and learns how rare they are.</summary>
    public UnitFlagFamily(IReadOnlyList<UnitFlagDistances> members, double cut, int units, int months)
    {
        Members = members;
        Cut = cut;
        tails =
        [
            TailsOf(members.Where(member => !member.Series.IsCounted), units, months),
            TailsOf(members.Where(member => member.Series.IsCounted), units, months),
        ];
    }

    /// <summary>The rule's distances, one a series.</summary>
    public IReadOnlyList<UnitFlagDistances> Members { get; }

    /// <summary>Only comparisons rarer than this count.</summary>
    public double Cut { get; }

    /// <summary>The probability of one comparison; 1 when it was not made.</summary>
    public double Probability(UnitFlagDistances member, int unit, int month)
    {
        var distance = member.Distance(member.Series.At(unit, month));
        var worse = member.Series.Worse(distance);
        if (!(worse > 1))
        {
            return 1;
        }

        var probability = UnitFlagTail.Probability(worse, tails[member.Series.IsCounted ? 1 : 0][month]);
        return Math.Min(1, member.Series.Polarity == Polarity.Neutral ? 2 * probability : probability);
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

    /// <summary>Figures that are counted have a known part of chance; amounts and means have not, and have tails of their own.</summary>
    private static (double Scale, double Freedom)[] TailsOf(IEnumerable<UnitFlagDistances> members, int units, int months)
    {
        var tail = new UnitFlagTail(months);
        foreach (var member in members)
        {
            Count(tail, member, units, months);
        }

        return [.. Enumerable.Range(0, months).Select(tail.At)];
    }

    private static void Count(UnitFlagTail tail, UnitFlagDistances member, int units, int months)
    {
        for (var unit = 0; unit < units; unit++)
        {
            for (var month = 0; month < months; month++)
            {
                var distance = member.Distance(member.Series.At(unit, month));
                if (!double.IsNaN(distance))
                {
                    tail.Add(month, member.Series.Polarity == Polarity.HigherIsBetter ? -distance : distance);
                }
            }
        }
    }
}
