using System.Diagnostics;
using System.Globalization;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Benchmarks.Panels;

namespace SmartSupervision.Benchmarks.Verbs;

/// <summary><c>detect --panel SEEDS</c>: the panel model on generated panels with planted deviations.</summary>
public static class PanelDetection
{
    private static readonly string[] Columns = ["units", "months", "flags", "fdp", "recall", "auroc", "ap", "hit1", "hit3", "seconds"];

    public static int Run(IReadOnlyList<int> seeds, PanelParameters parameters, DeviationSettings settings)
    {
        Console.WriteLine($"seed,{string.Join(',', Columns)}");
        var rows = new List<double[]>();
        var found = new SortedDictionary<PlantedType, (int Flagged, int Planted)>();
        foreach (var seed in seeds)
        {
            var panel = PanelGenerator.Generate(seed, parameters);
            var input = PanelConversion.ForModel(panel);
            var clock = Stopwatch.StartNew();
            var report = DeviationModel.Judge(input, settings);
            var outcome = PanelOutcome.Of(panel, report, clock.Elapsed.TotalSeconds);
            rows.Add(outcome.Row);
            Console.WriteLine($"{seed},{Text(outcome.Row)}");
            foreach (var (type, flagged) in outcome.Planted)
            {
                var before = found.GetValueOrDefault(type);
                found[type] = (before.Flagged + (flagged ? 1 : 0), before.Planted + 1);
            }
        }

        Console.WriteLine($"mean,{Text([.. Columns.Select((_, place) => Mean(rows, place))])}");
        Console.Error.WriteLine(string.Join(' ', found.Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"{pair.Key} {(double)pair.Value.Flagged / pair.Value.Planted:0.00}"))));
        return 0;
    }

    private static double Mean(List<double[]> rows, int place)
    {
        var known = rows.Select(row => row[place]).Where(value => !double.IsNaN(value)).ToArray();
        return known.Length == 0 ? double.NaN : known.Average();
    }

    private static string Text(double[] row) => string.Join(',', row.Select(value =>
        double.IsNaN(value) ? string.Empty : Math.Round(value, 4).ToString(CultureInfo.InvariantCulture)));
}
