using SmartSupervision.Analytics.Flags.Panel.Families;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>One number per unit and window from the surprises of all families.</summary>
/// <remarks>Simes (1986) on the logarithmic scale: S = max over k of (L_(k) + ln k), L sorted from the largest down.</remarks>
internal static class UnitScores
{
    /// <summary>Scores by row; families of lasting levels count with the same surprise in every window.</summary>
    public static double[] Of(IReadOnlyList<FamilyEvidence> families, int units, int rows)
    {
        var scores = new double[rows];
        Parallel.For(0, rows, row =>
        {
            Span<double> surprises = stackalloc double[families.Count];
            for (var family = 0; family < families.Count; family++)
            {
                var own = families[family];
                surprises[family] = own.Surprise[own.Declaration.IsLasting ? row % units : row];
            }

            scores[row] = Simes(surprises);
        });
        return scores;
    }

    /// <summary>max over k of (L_(k) + ln k); the surprises are left sorted.</summary>
    public static double Simes(Span<double> surprises)
    {
        surprises.Sort();
        var best = 0.0;
        for (var rank = 1; rank <= surprises.Length; rank++)
        {
            best = Math.Max(best, surprises[^rank] + Math.Log(rank));
        }

        return best;
    }
}
