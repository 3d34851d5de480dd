namespace SmartSupervision.Analytics.Index;

/// <summary>When an indicator counts as too skewed, and how far it may be changed.</summary>
/// <param name="LargestSkewness">Passes under this skewness,</param>
/// <param name="LargestKurtosis">or under this kurtosis.</param>
/// <param name="MostPoints">Most points moved before the logarithm is tried instead.</param>
/// <param name="SmallestNumberOfUnits">Below this many values nothing is treated.</param>
public sealed record OutlierSettings(double LargestSkewness = 2, double LargestKurtosis = 3.5, int MostPoints = 5, int SmallestNumberOfUnits = 8);

/// <summary>An indicator after treatment, with a mark on every value that was changed.</summary>
/// <param name="Values">The values.</param>
/// <param name="Treated">Whether each value was moved.</param>
/// <param name="Points">Number of values moved.</param>
/// <param name="Method"><c>None</c>, <c>Winsorised</c>, <c>Logarithm</c>, <c>Failed</c>, or why nothing was tried: <c>TooFewUnits</c>, <c>MostlyZero</c>.</param>
public sealed record TreatedIndicator(double?[] Values, bool[] Treated, int Points, string Method);

/// <summary>Moves extreme values of an indicator to the next distinct one until its shape is ordinary.</summary>
/// <remarks>Ties move together. If 5 points do not suffice, the original is taken again as log(x − min + 0.01·range). As in COINr's qTreat.</remarks>
public static class OutlierTreatment
{
    /// <summary>Treats one indicator.</summary>
    /// <param name="values">One value a unit, null where missing.</param>
    /// <param name="settings">When and how far.</param>
    public static TreatedIndicator Treat(IReadOnlyList<double?> values, OutlierSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var unchanged = new bool[values.Count];
        var present = Present(values);
        if (present.Length < settings.SmallestNumberOfUnits)
        {
            return new([.. values], unchanged, 0, "TooFewUnits");
        }

        if (Passes(present, settings))
        {
            return new([.. values], unchanged, 0, "None");
        }

        return 2 * present.Count(value => value == 0) >= present.Length
            ? new([.. values], unchanged, 0, "MostlyZero")
            : Winsorise(values, settings) ?? Logarithm(values, settings);
    }

    private static TreatedIndicator? Winsorise(IReadOnlyList<double?> values, OutlierSettings settings)
    {
        var moved = values.ToArray();
        var treated = new bool[values.Count];
        while (!Passes(Present(moved), settings))
        {
            if (treated.Count(mark => mark) >= settings.MostPoints)
            {
                return null;
            }

            MoveExtreme(moved, treated);
        }

        return new(moved, treated, treated.Count(mark => mark), "Winsorised");
    }

    private static void MoveExtreme(double?[] moved, bool[] treated)
    {
        var present = Present(moved);
        var isTop = Shape.Skewness(present) >= 0;
        var extreme = isTop ? present.Max() : present.Min();
        var next = isTop ? present.Where(value => value < extreme).Max() : present.Where(value => value > extreme).Min();
        for (var unit = 0; unit < moved.Length; unit++)
        {
            if (moved[unit] == extreme)
            {
                moved[unit] = next;
                treated[unit] = true;
            }
        }
    }

    private static TreatedIndicator Logarithm(IReadOnlyList<double?> values, OutlierSettings settings)
    {
        var present = Present(values);
        var (lowest, range) = (present.Min(), present.Max() - present.Min());
        double?[] logarithms = [.. values.Select(value => value is null ? null : (double?)Math.Log(value.Value - lowest + (0.01 * range)))];
        var marks = values.Select(value => value is not null).ToArray();
        return new(logarithms, marks, present.Length, Passes(Present(logarithms), settings) ? "Logarithm" : "Failed");
    }

    private static bool Passes(double[] present, OutlierSettings settings) =>
        Shape.Skewness(present) is not { } skewness || Math.Abs(skewness) < settings.LargestSkewness
        || Shape.Kurtosis(present) is not { } kurtosis || kurtosis < settings.LargestKurtosis;

    private static double[] Present(IEnumerable<double?> values) => [.. values.Where(value => value is not null).Select(value => value!.Value)];
}
