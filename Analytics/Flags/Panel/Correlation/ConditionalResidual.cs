namespace SmartSupervision.Analytics.Flags.Panel.Correlation;

/// <summary>What the unit's other items say a figure should be, and how far it lies from that.</summary>
/// <remarks>
/// yhat_j = -sum over k != j of Omega_jk clip(e_k, 3) / Omega_jj; c_j = (e_j - yhat_j) sqrt(Omega_jj).
/// Source: conditional mean and variance of a normal vector (Lauritzen, Graphical Models, 1996).
/// </remarks>
internal static class ConditionalResidual
{
    private const float Clip = 3;
    private const float FarClip = 12;

    /// <param name="block">The unit's items.</param>
    /// <param name="values">e by item * length + place; NaN where missing.</param>
    /// <param name="predicted">Receives yhat, also where e is missing.</param>
    /// <param name="conditional">Receives c; NaN where e is missing.</param>
    /// <param name="length">Places per item.</param>
    public static void Compute(ItemBlock block, float[] values, float[] predicted, float[] conditional, int length)
    {
        var width = block.Items.Length;
        Span<double> clipped = stackalloc double[width];
        Span<double> product = stackalloc double[width];
        Array.Fill(conditional, float.NaN);
        Array.Fill(predicted, 0);
        for (var place = 0; place < length; place++)
        {
            for (var row = 0; row < width; row++)
            {
                var value = values[(block.Items[row] * length) + place];
                clipped[row] = float.IsNaN(value) ? 0 : Math.Clamp(value, -Clip, Clip);
            }

            block.Multiply(clipped, product);
            for (var row = 0; row < width; row++)
            {
                var diagonal = block.Omega[(row * width) + row];
                var cell = (block.Items[row] * length) + place;
                var expected = clipped[row] - (product[row] / diagonal);
                predicted[cell] = (float)expected;
                conditional[cell] = (float)((Math.Clamp(values[cell], -FarClip, FarClip) - expected) * Math.Sqrt(diagonal));
            }
        }
    }
}
