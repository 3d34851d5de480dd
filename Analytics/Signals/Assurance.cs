using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Whether ordinary variation alone keeps a series on the right side of a target; the names are resource keys.</summary>
public enum Assurance
{
    /// <summary>No limits, no target or no direction.</summary>
    NotJudged = 0,

    /// <summary>The target is met by the whole of ordinary variation.</summary>
    ConsistentlyPasses,

    /// <summary>The target lies inside ordinary variation: met in some months and missed in others by chance.</summary>
    HitAndMiss,

    /// <summary>The target is missed by the whole of ordinary variation.</summary>
    ConsistentlyFails,
}

/// <summary>Compares limits with a target.</summary>
/// <remarks>NHS England, Making Data Count: a target beyond the far limit is consistently passed or failed; methods.md section 2.1.</remarks>
public static class TargetAssurance
{
    /// <summary>The assurance of a chart: a series that never varies meets its target or misses it.</summary>
    public static Assurance Of(ControlChart chart, double? target, Polarity polarity)
    {
        if (chart.State != ChartState.NoVariation)
        {
            return Of(chart.LowerLimit, chart.UpperLimit, target, polarity);
        }

        if (target is null || chart.Centre is null || polarity == Polarity.Neutral)
        {
            return Assurance.NotJudged;
        }

        var isMet = polarity == Polarity.HigherIsBetter ? chart.Centre >= target : chart.Centre <= target;
        return isMet ? Assurance.ConsistentlyPasses : Assurance.ConsistentlyFails;
    }

    /// <summary>The assurance of a chart's limits against a target in the item's unit of measure.</summary>
    public static Assurance Of(double? lowerLimit, double? upperLimit, double? target, Polarity polarity)
    {
        if (lowerLimit is null || upperLimit is null || target is null || polarity == Polarity.Neutral)
        {
            return Assurance.NotJudged;
        }

        var wantsHigh = polarity == Polarity.HigherIsBetter;
        if (target < lowerLimit)
        {
            return wantsHigh ? Assurance.ConsistentlyPasses : Assurance.ConsistentlyFails;
        }

        if (target > upperLimit)
        {
            return wantsHigh ? Assurance.ConsistentlyFails : Assurance.ConsistentlyPasses;
        }

        return Assurance.HitAndMiss;
    }
}
