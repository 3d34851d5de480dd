using MathNet.Numerics;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Several measurements taken together: their number, mean and standard deviation.</summary>
public readonly record struct Subgroup(int Size, double Mean, double Deviation);

/// <summary>The constants of subgroup charts for one size.</summary>
/// <remarks>c₄ = √(2/(n−1)) Γ(n/2) / Γ((n−1)/2); A₃ = 3/(c₄√n); B₃, B₄ = 1 ∓ 3√(1−c₄²)/c₄, B₃ not below 0.</remarks>
public readonly record struct SubgroupConstants(double C4, double A3, double B3, double B4)
{
    /// <summary>The constants of a size of 2 or more.</summary>
    public static SubgroupConstants Of(int size)
    {
        var c4 = Math.Sqrt(2.0 / (size - 1)) * Math.Exp(SpecialFunctions.GammaLn(size / 2.0) - SpecialFunctions.GammaLn((size - 1) / 2.0));
        var width = 3 * Math.Sqrt(1 - (c4 * c4)) / c4;
        return new(c4, 3 / (c4 * Math.Sqrt(size)), Math.Max(0, 1 - width), 1 + width);
    }
}

/// <summary>x̄ and s charts.</summary>
/// <remarks>Centres are means weighted by size; sizes under 2 have no lines (methods.md section 2.2).</remarks>
public static class SubgroupCharts
{
    /// <summary>Lines of the means: x̿ ± A₃ s̄.</summary>
    public static IReadOnlyList<PointLimits> Means(IReadOnlyList<Subgroup> groups, IReadOnlyList<bool>? baseline = null)
    {
        var (mean, deviation) = Centres(groups, baseline);
        return [.. groups.Select(group => PointLimits.Around(
            mean, group.Size < 2 ? null : SubgroupConstants.Of(group.Size).A3 * deviation / 3))];
    }

    /// <summary>Lines of the standard deviations: B₃ s̄ and B₄ s̄ around s̄.</summary>
    public static IReadOnlyList<PointLimits> Deviations(IReadOnlyList<Subgroup> groups, IReadOnlyList<bool>? baseline = null)
    {
        var (_, deviation) = Centres(groups, baseline);
        return [.. groups.Select(group => PointLimits.Around(
            deviation, group.Size < 2 ? null : (SubgroupConstants.Of(group.Size).B4 - 1) * deviation / 3, 0))];
    }

    private static (double Mean, double Deviation) Centres(IReadOnlyList<Subgroup> groups, IReadOnlyList<bool>? baseline)
    {
        var chosen = groups.Where((_, index) => baseline is null || baseline[index]).ToList();
        double size = chosen.Sum(group => group.Size);
        return (chosen.Sum(group => group.Size * group.Mean) / size, chosen.Sum(group => group.Size * group.Deviation) / size);
    }
}
