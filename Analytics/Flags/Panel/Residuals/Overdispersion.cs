using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>How much more counts vary than chance alone: the omega in the variance mu (1 + omega mu).</summary>
/// <remarks>The smallest of 0 and thirty values from 0.01 to 2 in equal ratios at which the MAD of residuals with mu of at least 3 is at most 1;
/// with fewer than 400 such cells drawn towards 0.1, for 0 would make every larger unit stand out.</remarks>
internal static class Overdispersion
{
    private const int FewestCells = 400;
    private const double Usual = .1;
    private const int MostCells = 20000;
    private const int Steps = 30;
    private const double Smallest = .01;
    private const double Largest = 2;

    public static double Of(DeviationPanel panel, TurnedMonths turned, float[] raw, Func<int, int, double> mean)
    {
        var values = new List<(double Raw, double Mean)>();
        for (var unit = 0; unit < panel.Units; unit++)
        {
            for (var place = 0; place < panel.Months; place++)
            {
                var mu = mean(unit, turned[place]);
                if (mu >= 3 && !float.IsNaN(raw[(unit * panel.Months) + place]))
                {
                    values.Add((raw[(unit * panel.Months) + place], mu));
                }
            }
        }

        // A fixed stride keeps large panels cheap; every unit still contributes.
        var stride = Math.Max(1, values.Count / MostCells);
        var cells = values.Where((_, place) => place % stride == 0).ToArray();
        var omega = cells.Length == 0 || IsEnough(cells, 0) ? 0 : Bisect(cells);
        var share = Math.Min(1, (double)values.Count / FewestCells);
        return (share * omega) + ((1 - share) * Usual);
    }

    private static double Bisect((double Raw, double Mean)[] cells)
    {
        var (low, high) = (0, Steps - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsEnough(cells, Value(middle)) ? (low, middle) : (middle + 1, high);
        }

        return Value(low);
    }

    private static double Value(int step) => Smallest * Math.Pow(Largest / Smallest, step / (Steps - 1.0));

    private static bool IsEnough((double Raw, double Mean)[] cells, double omega) =>
        Selection.DeviationInPlace([.. cells.Select(cell => cell.Raw / Math.Sqrt(1 + (omega * cell.Mean)))], out _) <= 1;
}
