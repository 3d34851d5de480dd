namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>The course of one item over units and months, once what all peers share has been taken out.</summary>
internal interface IItemCourse
{
    /// <summary>Writes how far each figure lies from the unit's own past, in standard deviations: unit * months + turned place, NaN where missing.</summary>
    void Residuals(TurnedMonths turned, float[] into);

    /// <summary>What peers and the unit's own past lead to expect in a cell, as the figure is read (per exposure, or as a share); NaN where missing.</summary>
    double Expected(TurnedMonths turned, int unit, int place);

    /// <summary>Lasting level of each unit, its sampling variance, and what counted items expect.</summary>
    LastingLevel Level();
}

/// <summary>The lasting level of each unit in one item.</summary>
/// <param name="Values">On the transformed scale; for counts ln((O + 0.5) / (E + 0.5)). NaN where nothing was reported.</param>
/// <param name="Variances">Sampling variance of the values; 0 where it is not known.</param>
/// <param name="Observed">Events observed, for counted items; else null.</param>
/// <param name="Expected">Events expected from peers, for counted items; else null.</param>
internal sealed record LastingLevel(double[] Values, double[] Variances, double[]? Observed, double[]? Expected)
{
    /// <summary>Whether small units are known less well than large ones.</summary>
    public bool HasSamplingError => Array.Exists(Variances, variance => variance > 0);
}
