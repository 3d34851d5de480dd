using SmartSupervision.Analytics.Index;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Analytics.Index;

/// <summary>The reference chain of a composite, every step computed by the product from the raw table on.</summary>
internal sealed class AsemChain
{
    private AsemChain(string folder)
    {
        Folder = folder;
        Meta = ReferenceTable.Read(Path.Combine(folder, "01_meta.csv"));
        Raw = ReferenceTable.Read(Path.Combine(folder, "01_raw.csv"));
        Denominated = ReferenceTable.Read(Path.Combine(folder, "02_denominated.csv"));
        Units = Denominated.Texts("uCode");
        Indicators = [.. MetaRows().Where(row => Meta.Text(row, "Type") == "Indicator").Select(row => Meta.Text(row, "iCode"))];
        Nodes = [.. MetaRows().Where(row => Meta.Text(row, "Type") is "Indicator" or "Aggregate")
            .Select(row => new IndexNode(Meta.Text(row, "iCode"), Meta.Text(row, "Parent"), (int)Meta.Number(row, "Level")!.Value, Meta.Number(row, "Weight")!.Value))];
        Direction = Indicators.ToDictionary(code => code, code => Meta.Number(Row(code), "Direction")!.Value, StringComparer.Ordinal);
        Groups = GroupsOf();
        Screened = Indicators.ToDictionary(code => code, Denominate, StringComparer.Ordinal);
        Imputed = Screened.ToDictionary(entry => entry.Key, entry => Screening.ImputeGroupMean(entry.Value, Groups), StringComparer.Ordinal);
        Treated = Imputed.ToDictionary(entry => entry.Key, entry => OutlierTreatment.Treat(entry.Value, new()), StringComparer.Ordinal);
    }

    public string Folder { get; }

    public ReferenceTable Meta { get; }

    public ReferenceTable Raw { get; }

    public ReferenceTable Denominated { get; }

    public string[] Units { get; }

    public string[] Indicators { get; }

    public IndexNode[] Nodes { get; }

    public Dictionary<string, double> Direction { get; }

    public string[] Groups { get; }

    public Dictionary<string, double?[]> Screened { get; }

    public Dictionary<string, double?[]> Imputed { get; }

    public Dictionary<string, TreatedIndicator> Treated { get; }

    public static AsemChain Read() => new(ReferenceFolder.Require("asem"));

    /// <summary>The treated indicators turned so that more is better, and brought to one scale.</summary>
    public Dictionary<string, double?[]> Normalised(Func<double?[], double?[]> normalise) =>
        Indicators.ToDictionary(code => code, code => normalise(Turned(code)), StringComparer.Ordinal);

    public double?[] Turned(string code) => [.. Treated[code].Values.Select(value => value * Direction[code])];

    public string[] Children(string parent) => [.. Nodes.Where(node => node.Parent == parent).Select(node => node.Code)];

    public void Compare(string file, Func<string, double?[]> actual, IEnumerable<string> columns)
    {
        var table = ReferenceTable.Read(Path.Combine(Folder, file));
        var units = table.Texts("uCode");
        foreach (var column in columns.Where(table.Has))
        {
            var values = actual(column);
            for (var row = 0; row < units.Length; row++)
            {
                ReferenceComparison.Equal(table.Number(row, column), values[Array.IndexOf(Units, units[row])], $"{file} {column} {units[row]}");
            }
        }
    }

    public void CompareScores(string file, IReadOnlyDictionary<string, double?[]> scores)
    {
        var aggregates = Nodes.Where(node => node.Level > 1).Select(node => node.Code).ToArray();
        Compare(file, code => scores[code], aggregates);
        Compare(file, code => [.. IndexTree.RanksOf(scores[code["rank_".Length..]]).Select(rank => (double?)rank)], aggregates.Select(code => "rank_" + code));
    }

    private IEnumerable<int> MetaRows() => Enumerable.Range(0, Meta.Count);

    private int Row(string code) => Array.IndexOf(Meta.Texts("iCode"), code);

    private double?[] Denominate(string code)
    {
        var values = ByUnit(Raw, code);
        var denominator = Meta.Text(Row(code), "Denominator");
        return denominator.Length == 0 ? values : Screening.Denominate(values, ByUnit(Raw, denominator));
    }

    private double?[] ByUnit(ReferenceTable table, string column)
    {
        var units = table.Texts("uCode");
        var numbers = table.Numbers(column);
        return [.. Units.Select(unit => numbers[Array.IndexOf(units, unit)])];
    }

    // The reference fills by the group column whose means reproduce its first filled value; which one is not written down in the files.
    private string[] GroupsOf()
    {
        var imputed = ReferenceTable.Read(Path.Combine(Folder, "03_imputed.csv"));
        var rawUnits = Raw.Texts("uCode");
        var candidates = MetaRows().Where(row => Meta.Text(row, "Type") == "Group").Select(row => Meta.Text(row, "iCode"))
            .Select(column => Units.Select(unit => Raw.Text(Array.IndexOf(rawUnits, unit), column)).ToArray()).ToArray();
        var code = Indicators.First(indicator => Denominated.Numbers(indicator).Any(value => value is null));
        return candidates.First(groups => Screening.ImputeGroupMean(Denominated.Numbers(code), groups).Zip(imputed.Numbers(code))
            .All(pair => pair.First is not null && Math.Abs(pair.First.Value - pair.Second!.Value) <= 1e-9 * Math.Max(1, Math.Abs(pair.Second.Value))));
    }
}
