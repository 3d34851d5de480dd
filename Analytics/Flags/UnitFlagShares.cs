namespace SmartSupervision.Analytics.Flags;

/// <summary>Splits a whole into shares that add up to exactly 1, in any order of addition.</summary>
/// <remarks>Shares are whole multiples of 2⁻²⁰, which binary arithmetic adds without error; what rounding leaves goes to the largest remainders.</remarks>
internal static class UnitFlagShares
{
    private const int Whole = 1 << 20;

    /// <summary>The shares of positive contributions.</summary>
    public static double[] Of(IReadOnlyList<double> contributions)
    {
        var total = contributions.Sum();
        var exact = contributions.Select(contribution => contribution / total * Whole).ToArray();
        var parts = exact.Select(part => (long)Math.Floor(part)).ToArray();
        var left = Whole - parts.Sum();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index] - parts[index]).ThenBy(index => index))
        {
            if (left-- <= 0)
            {
                break;
            }

            parts[index]++;
        }

        return [.. parts.Select(part => part / (double)Whole)];
    }
}
