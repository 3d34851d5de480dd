namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>What kind of figure an item reports; it decides the scale on which deviations are measured.</summary>
public enum FigureKind
{
    /// <summary>A score from 0 to 100, compared as ln((x + 0.5) / (100.5 - x)).</summary>
    Score,

    /// <summary>A positive amount for a size, compared as ln(x / n).</summary>
    Amount,

    /// <summary>k of m cases, compared as ln((k + 0.5) / (m - k + 0.5)).</summary>
    Proportion,

    /// <summary>Events counted for an exposure, compared with what peers lead to expect.</summary>
    Rate,

    /// <summary>Any other number, compared as it is.</summary>
    Value,
}
