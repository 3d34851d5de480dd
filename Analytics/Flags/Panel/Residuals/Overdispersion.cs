using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>How much more counts vary than chance alone: the omega in the variance mu (1 + omega mu).</summary>
/// <remarks>The smallest of 0 and thirty values from 0.01 to 2 in equal ratios at which the MAD of residuals with mu of at least 3 is at most 1.</remarks>
internal static class Overdispersion
{
    private const int FewestCells = 200;
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

        if (values.Count <= FewestCells)
        {
            return 0;
        }

        // A fixed stride keeps large panels cheap; every unit still contributes.
        var stride = Math.Max(1, values.Count / MostCells);
        var cells = values.Where((_, place) => place % stride == 0).ToArray();
        return IsEnough(cells, 0) ? 0 : Bisect(cells);
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
