using System.Globalization;
using SmartSupervision.Analytics.Flags.Detectors;
using SmartSupervision.Benchmarks;
using SmartSupervision.Benchmarks.Verbs;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Flags.Detectors;

/// <summary>Detectors with a fixed formula give, per public data set, the area under the curve that others computed.</summary>
public class DetectorReferenceTests
{
    private const string Variable = "SUPERVISION_ADBENCH";

    private static readonly Dictionary<string, IDetector> ByReferenceName = new(StringComparer.Ordinal)
    {
        ["ECOD"] = new Ecod(),
        ["COPOD"] = new Copod(),
        ["HBOS"] = new Hbos(),
        ["HBOSauto"] = new AdaptiveHbos(),
    };

    [Fact]
    public void Score_PublicDataSets_GivesReferenceAreaToThreeDecimals()
    {
        var folder = OutsideFolder.Require(Variable, "adbench");
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "REFERENCE.csv")), $"No REFERENCE.csv in the folder of {Variable}.");
        var tables = Directory.GetFiles(folder, "*.csv").Select(LabelledTable.Read).OfType<LabelledTable>().ToDictionary(table => table.Name);
        var compared = 0;
        foreach (var (name, detector, expected) in References(Path.Combine(folder, "REFERENCE.csv")))
        {
            if (tables.TryGetValue(name, out var table))
            {
                var area = Ranking.AreaUnderCurve(ByReferenceName[detector].Score(table.Features), table.Labels);
                Assert.True(Math.Abs(area - expected) < .0006, $"{detector} on {name}: {area}, reference {expected}");
                compared++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} areas compared");
        Assert.True(compared > 0);
    }

    private static IEnumerable<(string Name, string Detector, double Area)> References(string path)
    {
        var rows = File.ReadAllLines(path).Select(line => line.Split(',')).ToArray();
        var (name, detector, area) = (Array.IndexOf(rows[0], "name"), Array.IndexOf(rows[0], "det"), Array.IndexOf(rows[0], "auc"));
        return rows[1..].Where(row => ByReferenceName.ContainsKey(row[detector]))
            .Select(row => (row[name], row[detector], double.Parse(row[area], CultureInfo.InvariantCulture)));
    }
}
