using SmartSupervision.Analytics.Numerics;
using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Units of a panel: group, size by month, and which deviation each gets.</summary>
public sealed class UnitRoll
{
    private readonly long seed;
    private readonly PanelParameters parameters;
    private readonly double[] firstSizes;

    public UnitRoll(long seed, PanelParameters parameters)
    {
        this.seed = seed;
        this.parameters = parameters;
        Groups = [.. Enumerable.Range(0, parameters.Units).Select(Group)];
        firstSizes = [.. Enumerable.Range(0, parameters.Units).Select(FirstSize)];
        Sizes = new double[parameters.Units * parameters.Months];
        for (var unit = 0; unit < parameters.Units; unit++)
        {
            FillSizes(unit);
        }

        Planted = Plant();
    }

    public int[] Groups { get; }

    /// <summary>By unit * months + month.</summary>
    public double[] Sizes { get; }

    public PlantedType?[] Planted { get; }

    public double Severity(int unit) =>
        parameters.SeverityLow + ((parameters.SeverityHigh - parameters.SeverityLow) * Uniform(seed, 21, unit));

    private int Group(int unit)
    {
        var total = parameters.GroupWeights.Sum();
        var u = Uniform(seed, 1, unit);
        var sum = 0.0;
        for (var group = 0; group < parameters.GroupWeights.Length; group++)
        {
            sum += parameters.GroupWeights[group];
            if (sum / total > u)
            {
                return group;
            }
        }

        return parameters.GroupWeights.Length - 1;
    }

    private double FirstSize(int unit)
    {
        var size = Math.Exp(Math.Log(parameters.GroupMedianSizes[Groups[unit]]) + (parameters.SizeLogDeviation * Normal(seed, 2, unit)));
        return Math.Clamp(Math.Round(size), 8, 60000);
    }

    private void FillSizes(int unit)
    {
        var merges = Uniform(seed, 3, unit) < parameters.Mergers;
        var from = 6 + (int)Math.Floor(Uniform(seed, 4, unit) * (parameters.Months - 12));
        var factor = 1.5 + (1.5 * Uniform(seed, 5, unit));
        for (var month = 0; month < parameters.Months; month++)
        {
            Sizes[(unit * parameters.Months) + month] =
                merges && month >= from ? Math.Round(firstSizes[unit] * factor) : firstSizes[unit];
        }
    }

    private PlantedType?[] Plant()
    {
        var planted = new PlantedType?[parameters.Units];
        var count = (int)Math.Round(parameters.PlantedShare * parameters.Units);
        var free = Enumerable.Range(0, parameters.Units).OrderBy(unit => Uniform(seed, 20, unit)).ToList();
        var large = LargerHalf();
        for (var turn = 0; turn < count; turn++)
        {
            var type = parameters.Types[turn % parameters.Types.Length];
            var place = free.FindIndex(unit => type != PlantedType.RateExcess || large[unit]);
            if (place >= 0)
            {
                planted[free[place]] = type;
                free.RemoveAt(place);
            }
        }

        return planted;
    }

    private bool[] LargerHalf()
    {
        var medians = Enumerable.Range(0, parameters.Units).GroupBy(unit => Groups[unit])
            .ToDictionary(group => group.Key, group => Selection.Median([.. group.Select(unit => firstSizes[unit])]));
        return [.. Enumerable.Range(0, parameters.Units).Select(unit => firstSizes[unit] >= medians[Groups[unit]])];
    }
}
