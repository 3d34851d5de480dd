namespace SmartSupervision.Analytics.Clocks;

/// <summary>How a clock stands on a given moment.</summary>
public enum ClockState
{
    /// <summary>There is no limit to keep, or it has not begun.</summary>
    None,

    /// <summary>Open, with time left.</summary>
    Running,

    /// <summary>Open, and little time is left.</summary>
    Soon,

    /// <summary>Open beyond its limit.</summary>
    Over,

    /// <summary>Stopped within its limit.</summary>
    Kept,

    /// <summary>Stopped after its limit.</summary>
    Late,
}
