using System.Globalization;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Runs;

/// <summary>What <c>/health</c> and the verb <c>status</c> say.</summary>
/// <param name="Status"><c>starting</c>, <c>ready</c> or <c>degraded</c>.</param>
/// <param name="Percent">How far the first start is; null unless starting.</param>
/// <param name="Reason">Why it is degraded; null unless degraded.</param>
/// <param name="Engine">The engine's name; null when the storage cannot be read.</param>
/// <param name="DataThrough">Last day with a record as <c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Units">Units that get scores and are valid today.</param>
/// <param name="Items">Items of the catalogue.</param>
/// <param name="Records">Accepted rows of batches not withdrawn; one that a later file replaced counts once.</param>
/// <param name="Flags">Open flags: all that the list of flags shows.</param>
/// <param name="Batches">Batches not withdrawn.</param>
/// <param name="RejectedRows">Rejected rows of batches not withdrawn.</param>
/// <param name="Sample">Whether the sample district is loaded.</param>
public sealed record HealthReport(
    string Status, double? Percent, string? Reason, string? Engine, string? DataThrough, int Units, int Items, long Records, int Flags, int Batches, long RejectedRows, bool Sample)
{
    public const string Starting = "starting";
    public const string Ready = "ready";
    public const string Degraded = "degraded";

    /// <summary>Brings together what the storage holds and how far the start is.</summary>
    /// <param name="facts">What the storage holds; null when it cannot be read.</param>
    /// <param name="start">How far the first start is; null for a process that serves no pages.</param>
    public static HealthReport Of(HealthFacts? facts, StartState? start)
    {
        var isStarting = start is { IsStarting: true };
        var trouble = facts is null ? "StorageUnreadable" : start?.Problem;
        var status = isStarting ? Starting : trouble is null ? Ready : Degraded;
        var report = facts is null ? Unreadable : Of(facts);
        return report with { Status = status, Percent = isStarting ? Math.Round(start!.Percent, 1) : null, Reason = isStarting ? null : trouble };
    }

    private static HealthReport Unreadable { get; } = new(Degraded, null, null, null, null, 0, 0, 0, 0, 0, 0, Sample: false);

    private static HealthReport Of(HealthFacts facts) => new(
        Ready, null, null, facts.Engine, facts.DataThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        facts.Units, facts.Items, facts.Records, facts.Flags, facts.Batches, facts.RejectedRows, facts.Sample);
}
