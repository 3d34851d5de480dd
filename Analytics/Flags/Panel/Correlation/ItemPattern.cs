using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Correlation;

/// <summary>The precision matrices that belong to the items a unit has: of all of them, and of those of each dimension.</summary>
/// <remarks>Omega = inverse of the correlation of just these items: an item that does not apply must not stand in as an ordinary one.</remarks>
internal sealed class ItemPattern
{
    public ItemPattern(DeviationPanel panel, double[] correlation, int[] items)
    {
        All = new(panel, correlation, items);
        Dimensions = [.. panel.ItemsOf.Select(own => new ItemBlock(panel, correlation, [.. own.Where(items.Contains)]))];
    }

    public ItemBlock All { get; }

    public IReadOnlyList<ItemBlock> Dimensions { get; }
}

/// <summary>Some items with the inverse of their correlation.</summary>
internal sealed class ItemBlock
{
    public ItemBlock(DeviationPanel panel, double[] correlation, int[] items)
    {
        Items = items;
        var width = items.Length;
        var own = new double[width * width];
        for (var row = 0; row < width; row++)
        {
            for (var column = 0; column < width; column++)
            {
                own[(row * width) + column] = correlation[(items[row] * panel.Items.Count) + items[column]];
            }
        }

        Omega = new CholeskyFactor(own, width).Inverse();
        Shift = new double[width];
        var polarity = items.Select(item => (double)panel.Items[item].Polarity).ToArray();
        Multiply(polarity, Shift);
        var norm = Math.Sqrt(CrossProducts.Dot(polarity, Shift));
        for (var place = 0; place < width; place++)
        {
            Shift[place] = norm > 0 ? Shift[place] / norm : 0;
        }
    }

    public int[] Items { get; }

    /// <summary>Row by row.</summary>
    public double[] Omega { get; }

    /// <summary>Weights of the generalised least squares estimate of a common shift towards worse: Omega s / sqrt(s' Omega s).</summary>
    public double[] Shift { get; }

    /// <summary>Writes Omega v.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> into)
    {
        var width = Items.Length;
        for (var row = 0; row < width; row++)
        {
            into[row] = CrossProducts.Dot(Omega.AsSpan(row * width, width), vector);
        }
    }
}

/// <summary>Finds the pattern of each unit; units with the same items share one.</summary>
internal sealed class PatternBook(DeviationPanel panel, double[] correlation)
{
    private readonly Dictionary<string, ItemPattern> known = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public ItemPattern For(int[] items)
    {
        var key = string.Create(items.Length, items, (span, own) =>
        {
            for (var place = 0; place < own.Length; place++)
            {
                span[place] = (char)own[place];
            }
        });
        lock (gate)
        {
            if (known.TryGetValue(key, out var found))
            {
                return found;
            }
        }

        var made = new ItemPattern(panel, correlation, items);
        lock (gate)
        {
            known[key] = made;
        }

        return made;
    }
}
