using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>The hash of a snapshot: over its head, and over the name, length and hash of every part.</summary>
internal static class SnapshotDigest
{
    private const int CodeDigits = 8;

    /// <summary>The hash of a part's canonical text.</summary>
    public static string Of(SnapshotPart part) => Hash(part.Text);

    /// <summary>The hash of the whole.</summary>
    public static string Of(string name, DateTime frozenOn, string frozenBy, IEnumerable<(string Name, int Lines, string Sha256)> parts)
    {
        var manifest = new StringBuilder();
        manifest.Append(CultureInfo.InvariantCulture, $"snapshot {SnapshotParts.Format}\n")
            .Append(CanonicalText.Line(name, frozenOn, frozenBy)).Append('\n');
        foreach (var part in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            manifest.Append(CultureInfo.InvariantCulture, $"{part.Name} {part.Lines} {part.Sha256}\n");
        }

        return Hash(manifest.ToString());
    }

    /// <summary>The address of a snapshot: its last month and the first digits of its hash.</summary>
    public static string CodeOf(SnapshotScope scope, string sha256) => $"{scope.Last}-{sha256[..CodeDigits]}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
