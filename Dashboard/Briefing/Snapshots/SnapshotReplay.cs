using System.Globalization;
using SmartSupervision.Analytics;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>One conclusion that comes out otherwise when it is computed anew.</summary>
/// <param name="Part">scores, signals, peer_middles, flags, flag_drivers or verdicts.</param>
/// <param name="Key">Which one: the cells that name it.</param>
/// <param name="Frozen">What was frozen; null when it was not there.</param>
/// <param name="Computed">What comes out now; null when it does not.</param>
public sealed record ReplayDifference(string Part, string Key, string? Frozen, string? Computed);

/// <summary>Do the frozen measures still give the frozen scores and flags?</summary>
public static class SnapshotReplay
{
    // Two machines may differ in the last bits of a sum; what is shown has far fewer digits.
    private const double Tolerance = 1e-9;

    // How many cells of a line name it; the strength of a signal (its sixth cell) is not stored with the facts.
    private static readonly Dictionary<string, int> KeyCells = new(StringComparer.Ordinal)
    {
        [SnapshotParts.Scores] = 4, [SnapshotParts.Signals] = 3, [SnapshotParts.Middles] = 3, [SnapshotParts.Flags] = 1, [SnapshotParts.Drivers] = 2, [SnapshotParts.Verdicts] = 2,
    };

    private const int SignalStrength = 4;

    /// <summary>Computes scores, signals and flags from the frozen measures and settings; gives what differs, nothing when all is identical.</summary>
    public static IReadOnlyList<ReplayDifference> Run(SnapshotContent content)
    {
        var scope = content.Scope;
        var months = Enumerable.Range(scope.ScoresFrom.Ordinal, scope.Last.Ordinal - scope.ScoresFrom.Ordinal + 1).Select(Analytics.Model.Month.FromOrdinal)
            .Where(month => content.Judgement.Scores.Any(score => score.Month == month)).ToList();
        var judged = SupervisionRun.Judge(new(content.Catalogue, content.Units, [.. content.Measures.Select(scored => scored.Measure)], months, content.Settings));
        var computed = judged with
        {
            Signals = [.. judged.Signals.Where(signal => signal.Month >= scope.First)],
            PeerMiddles = [.. judged.PeerMiddles.Where(middle => middle.Month >= scope.First)],
            Flags = [.. judged.Flags.Where(flag => flag.Month >= scope.First)],
            UnitJudgements = [.. judged.UnitJudgements.Where(verdict => verdict.Month >= scope.First)],
        };
        return [.. SnapshotParts.Conclusions(content.Judgement).Zip(SnapshotParts.Conclusions(computed)).SelectMany(pair => Compare(pair.First, pair.Second))];
    }

    private static IEnumerable<ReplayDifference> Compare(SnapshotPart frozen, SnapshotPart computed)
    {
        var then = Keyed(frozen);
        var now = Keyed(computed);
        foreach (var (key, cells) in then)
        {
            if (!now.TryGetValue(key, out var found))
            {
                yield return new(frozen.Name, key, Text(cells), null);
            }
            else if (!AreEqual(cells, found))
            {
                yield return new(frozen.Name, key, Text(cells), Text(found));
            }
        }

        foreach (var (key, cells) in now.Where(pair => !then.ContainsKey(pair.Key)))
        {
            yield return new(frozen.Name, key, null, Text(cells));
        }
    }

    private static Dictionary<string, string[]> Keyed(SnapshotPart part)
    {
        var keys = KeyCells[part.Name];
        var lines = new Dictionary<string, string[]>(part.Lines.Count, StringComparer.Ordinal);
        foreach (var line in part.Lines)
        {
            var cells = line.Split('\t');
            if (part.Name == SnapshotParts.Signals)
            {
                cells[SignalStrength] = "";
            }

            lines[string.Join(' ', cells.Take(keys))] = cells[keys..];
        }

        return lines;
    }

    private static string Text(string[] cells) => string.Join(' ', cells);

    private static bool AreEqual(string[] left, string[] right) =>
        left.Length == right.Length && left.Zip(right).All(pair => pair.First == pair.Second || AreClose(pair.First, pair.Second));

    private static bool AreClose(string left, string right) =>
        double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
        && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
        && Math.Abs(first - second) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(first), Math.Abs(second)));
}
