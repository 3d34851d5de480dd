using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>Takes out of each figure what the unit's peers did in the same month: season, trend, shocks, changed definitions.</summary>
/// <remarks>
/// Median polish (Tukey, 1977): with a the unit's own median, M(g, t) = w median over the group of (y - a) + (1 - w) median over all,
/// w = c / (c + 10), c the members of the group that reported; then a again from y - M, and M again. r = y - M.
/// Taking a out first keeps the noise of few, very different peers out of M.
/// </remarks>
internal sealed class PeerMonthEffect(DeviationPanel panel, double peerShrinkage)
{
    private const int Rounds = 2;

    public void Remove(double[] figures)
    {
        var months = panel.Months;
        var effect = new double[panel.Members.Count * months];
        var level = new double[panel.Units];
        for (var round = 0; round < Rounds; round++)
        {
            TakeLevels(figures, effect, level);
            TakeEffects(figures, effect, level);
        }

        for (var cell = 0; cell < figures.Length; cell++)
        {
            figures[cell] -= effect[(panel.Groups[cell / months] * months) + (cell % months)];
        }
    }

    private void TakeLevels(double[] figures, double[] effect, double[] level)
    {
        var months = panel.Months;
        var buffer = new double[months];
        for (var unit = 0; unit < panel.Units; unit++)
        {
            var count = 0;
            for (var month = 0; month < months; month++)
            {
                var figure = figures[(unit * months) + month] - effect[(panel.Groups[unit] * months) + month];
                if (!double.IsNaN(figure))
                {
                    buffer[count++] = figure;
                }
            }

            level[unit] = Selection.MedianInPlace(buffer.AsSpan(0, count));
        }
    }

    private void TakeEffects(double[] figures, double[] effect, double[] level)
    {
        var everyone = new double[panel.Units];
        var members = new double[panel.Units];
        for (var month = 0; month < panel.Months; month++)
        {
            var all = Gather(figures, level, Enumerable.Range(0, panel.Units), month, everyone);
            var overall = Selection.MedianInPlace(everyone.AsSpan(0, all));
            for (var group = 0; group < panel.Members.Count; group++)
            {
                var count = Gather(figures, level, panel.Members[group], month, members);
                var share = count / (count + peerShrinkage);
                effect[(group * panel.Months) + month] =
                    count == 0 ? (all == 0 ? 0 : overall)
                    : (share * Selection.MedianInPlace(members.AsSpan(0, count))) + ((1 - share) * overall);
            }
        }
    }

    private int Gather(double[] figures, double[] level, IEnumerable<int> units, int month, double[] into)
    {
        var count = 0;
        foreach (var unit in units)
        {
            var figure = figures[(unit * panel.Months) + month] - level[unit];
            if (!double.IsNaN(figure))
            {
                into[count++] = figure;
            }
        }

        return count;
    }
}
