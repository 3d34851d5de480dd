using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Signals;

/// <summary>Whether the newest point of a unit's item lies within its ordinary variation.</summary>
/// <remarks>Judged on the series up to this month only, so a later month never changes it. There is one for each month with a point of its own.</remarks>
/// <param name="UnitId">The unit.</param>
/// <param name="ItemCode">The item.</param>
/// <param name="Month">The month of the point.</param>
/// <param name="Finding">The verdict, and the rule or the obstacle as its reason.</param>
/// <param name="Value">The point, in the item's unit of measure; null when there is none.</param>
/// <param name="Centre">The centre line.</param>
/// <param name="LowerLimit">The lower limit of ordinary variation.</param>
/// <param name="UpperLimit">The upper limit.</param>
/// <param name="Points">Points the limits rest on; fewer than <see cref="SignalSettings.FirmPoints"/> make them provisional.</param>
public sealed record Signal(
    int UnitId,
    string ItemCode,
    Month Month,
    Finding Finding,
    double? Value,
    double? Centre,
    double? LowerLimit,
    double? UpperLimit,
    int Points);
