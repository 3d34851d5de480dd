namespace SmartSupervision.Analytics.Signals;

/// <summary>Which rule a point breaks, in the order in which one label is chosen; the names are resource keys.</summary>
public enum SpecialCause
{
    /// <summary>常态波动: no rule.</summary>
    CommonCause = 0,

    /// <summary>Above the upper limit.</summary>
    AboveLimit,

    /// <summary>Below the lower limit.</summary>
    BelowLimit,

    /// <summary>One of a row of points that each rise.</summary>
    RisingTrend,

    /// <summary>One of a row of points that each fall.</summary>
    FallingTrend,

    /// <summary>One of two of three points beyond two sigma, all three above the mean.</summary>
    TwoOfThreeHigh,

    /// <summary>One of two of three points beyond two sigma, all three below the mean.</summary>
    TwoOfThreeLow,

    /// <summary>One of a row of points above the mean.</summary>
    ShiftHigh,

    /// <summary>One of a row of points below the mean.</summary>
    ShiftLow,
}
