using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>What the file of detection settings gave; with any problem it must not be used.</summary>
/// <param name="Settings">The settings, their version being a digest of what they say.</param>
/// <param name="Problems">Every problem.</param>
public sealed record DetectionReading(SupervisionSettings Settings, IReadOnlyList<CatalogueProblem> Problems);

/// <summary>When is a unit flagged? Read from <c>data/settings/detection.json</c>.</summary>
public static class DetectionFile
{
    /// <summary>The file inside the data folder.</summary>
    public const string Name = "settings/detection.json";

    private const int VersionLength = 8;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads the settings that came with the program.</summary>
    public static DetectionReading Read() => Read(CatalogueFiles.ShippedFolder);

    /// <summary>Reads the settings of a data folder; what the file does not say keeps its default.</summary>
    public static DetectionReading Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return Refused(0, CatalogueProblemKeys.FileMissing);
        }

        try
        {
            var declared = JsonSerializer.Deserialize<Declared>(File.ReadAllText(path), Format);
            return declared is null ? Refused(1, CatalogueProblemKeys.FileNotRead, "null") : Checked(declared);
        }
        catch (JsonException wrong)
        {
            return Refused((int)(wrong.LineNumber ?? 0) + 1, CatalogueProblemKeys.FileNotRead, wrong.Path ?? "$");
        }
    }

    private static DetectionReading Refused(int line, string key, params string[] arguments) => new(new(), [new(Name, line, key, arguments)]);

    private static DetectionReading Checked(Declared declared)
    {
        var problems = declared.Limits().Where(limit => !(limit.Value >= limit.Least && limit.Value <= limit.Most))
            .Select(limit => new CatalogueProblem(
                Name, 1, CatalogueProblemKeys.BadValue, [limit.Name, limit.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            .ToList();
        var digest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(declared)))[..VersionLength];
        return new(declared.Settings(digest), problems);
    }

    private sealed record Declared
    {
        public double FalseDiscoveryRate { get; init; } = 0.10;

        public bool Strict { get; init; }

        public int FewestMonths { get; init; } = 24;

        public int HistoryMonths { get; init; } = 48;

        public int? PastWindows { get; init; }

        public double PeerShrinkage { get; init; } = 10;

        public double Truncation { get; init; } = .01;

        public int MinimumPast { get; init; } = 8;

        public int PastPoints { get; init; } = 24;

        public int RecentPoints { get; init; } = 3;

        public IEnumerable<(string Name, double Value, double Least, double Most)> Limits() =>
        [
            ("falseDiscoveryRate", FalseDiscoveryRate, .001, .5),
            ("fewestMonths", FewestMonths, 18, 120),
            ("historyMonths", HistoryMonths, 24, 120),
            ("pastWindows", PastWindows ?? 0, 0, 24),
            ("peerShrinkage", PeerShrinkage, 0, 1000),
            ("truncation", Truncation, .0001, .2),
            ("minimumPast", MinimumPast, 3, 60),
            ("pastPoints", PastPoints, MinimumPast, 120),
            ("recentPoints", RecentPoints, 2, 12),
        ];

        public SupervisionSettings Settings(string version) => new()
        {
            Version = version,
            Flags = new() { MinimumPast = MinimumPast, PastPoints = PastPoints, RecentPoints = RecentPoints },
            Deviations = new()
            {
                FalseDiscoveryRate = FalseDiscoveryRate,
                Strict = Strict,
                FewestMonths = FewestMonths,
                HistoryMonths = HistoryMonths,
                PastWindows = PastWindows,
                PeerShrinkage = PeerShrinkage,
                Truncation = Truncation,
            },
        };
    }
}
