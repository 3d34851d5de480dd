using CsvHelper;

namespace SmartSupervision.Dashboard.Components.Pages.ModelCard;

/// <summary>What was measured of the model and what it cannot see: the files of <c>data/model</c>, the one source of these figures.</summary>
public sealed record ModelFiles(
    IReadOnlyList<PanelBenchmark> Panels, IReadOnlyList<DeviationRecall> Deviations, IReadOnlyList<DetectorBenchmark> Detectors, IReadOnlyList<ModelLimit> Limits)
{
    /// <summary>Reads the files of a folder.</summary>
    public static ModelFiles Load(string folder) => new(
        Rows(folder, "benchmark.csv", cell => new PanelBenchmark(
            cell("name_zh"), cell("name_en"), cell("flags"), cell("fdp"), cell("recall"), cell("auroc"), cell("ap"), cell("hit1"), cell("hit3"), cell("trial"), cell("trial_zh"))),
        Rows(folder, "deviations.csv", cell => new DeviationRecall(cell("name_zh"), cell("name_en"), cell("recall"))),
        Rows(folder, "detectors.csv", cell => new DetectorBenchmark(cell("detector"), cell("auroc"), cell("ap"), cell("reference_auroc"))),
        Rows(folder, "limits.csv", cell => new ModelLimit(cell("zh"), cell("en"))));

    private static List<T> Rows<T>(string folder, string file, Func<Func<string, string>, T> read)
    {
        var rows = new List<T>();
        using var csv = CsvReader.FromFile(Path.Combine(folder, file));
        while (csv.Read())
        {
            rows.Add(read(column => csv.GetString(column)));
        }

        return rows;
    }
}

/// <summary>A row of the panel benchmark, as printed.</summary>
public sealed record PanelBenchmark(
    string NameZh, string NameEn, string Flags, string Fdp, string Recall, string Auroc, string Ap, string First, string FirstThree, string Trial, string TrialZh);

/// <summary>How many planted deviations of one kind were found.</summary>
public sealed record DeviationRecall(string NameZh, string NameEn, string Recall);

/// <summary>A row of the benchmark of tabular detectors.</summary>
public sealed record DetectorBenchmark(string Name, string Auroc, string Ap, string Reference);

/// <summary>Something the model cannot see.</summary>
public sealed record ModelLimit(string Zh, string En);
