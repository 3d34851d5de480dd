using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>An accepted file covers a unit in a month, so that no rows mean a true zero.</summary>
/// <param name="Stream">The stream of the file; for a reported total <c>reported_figure</c>.</param>
/// <param name="ItemCode">For a reported total the item it speaks of; otherwise null.</param>
/// <param name="UnitId">The unit; <see cref="Unit.DistrictId"/> when the file speaks for every unit.</param>
/// <param name="Month">The month.</param>
public sealed record CoverageRow(string Stream, string? ItemCode, int UnitId, Month Month);
