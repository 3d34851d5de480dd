using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>What is common to all units of a panel: items, seasons, trends, shocks and definition breaks.</summary>
public sealed class PanelDesign
{
    public const int DimensionCount = 10;

    public const int ItemCount = 75;

    private static readonly int[] DimensionSizes = [8, 8, 8, 8, 8, 7, 7, 7, 7, 7];

    private static readonly GeneratedKind[] KindByPosition =
    [
        GeneratedKind.Score, GeneratedKind.Score, GeneratedKind.Score, GeneratedKind.Rate,
        GeneratedKind.Rate, GeneratedKind.Proportion, GeneratedKind.Amount, GeneratedKind.Rate,
    ];

    private readonly int months;
    private readonly double[] common;

    public PanelDesign(long seed, PanelParameters parameters)
    {
        months = parameters.Months;
        Items = [.. Enumerable.Range(0, ItemCount).Select(item => new DesignItem(seed, parameters, item))];
        common = new double[parameters.GroupWeights.Length * ItemCount * months];
        for (var group = 0; group < parameters.GroupWeights.Length; group++)
        {
            FillGroup(seed, parameters, group);
        }
    }

    public static IReadOnlyList<int> Dimensions { get; } =
        [.. DimensionSizes.SelectMany((size, dimension) => Enumerable.Repeat(dimension, size))];

    public static IReadOnlyList<GeneratedKind> Kinds { get; } =
        [.. DimensionSizes.SelectMany(size => KindByPosition.Take(size))];

    /// <summary>1 when a high figure is bad, -1 when a low one is.</summary>
    public static int Polarity(int item) => Kinds[item] is GeneratedKind.Rate or GeneratedKind.Amount ? 1 : -1;

    public IReadOnlyList<DesignItem> Items { get; }

    /// <summary>Group level, trend, shocks and definition break, on the scale of badness.</summary>
    public double Common(int group, int item, int month) => common[(((group * ItemCount) + item) * months) + month];

    private void FillGroup(long seed, PanelParameters parameters, int group)
    {
        for (var item = 0; item < ItemCount; item++)
        {
            var level = .7 * Normal(seed, 54, group, item);
            var trend = (.3 * Normal(seed, 55, item)) + (.1 * Normal(seed, 56, group, item));
            for (var month = 0; month < months; month++)
            {
                var shock = Uniform(seed, 57, group, item, month) < parameters.GroupShocks ? Normal(seed, 58, group, item, month) : 0;
                common[(((group * ItemCount) + item) * months) + month] =
                    level + (trend * month / months) + shock + Items[item].Break(month);
            }
        }
    }
}
