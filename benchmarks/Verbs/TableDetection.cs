using System.Diagnostics;
using System.Globalization;
using SmartSupervision.Analytics.Flags.Detectors;

namespace SmartSupervision.Benchmarks.Verbs;

/// <summary><c>detect --adbench FOLDER [--detector NAME]</c>: detectors on labelled tables.</summary>
public static class TableDetection
{
    private static readonly IDetector[] Detectors =
    [
        new DetectorEnsemble(), new IsolationForest(), new Ecod(), new Copod(), new Hbos(), new AdaptiveHbos(),
        new KNearest(), new LocalOutlierFactor(), new RobustMahalanobis(),
#if USE_MLNET
        new Analytics.Flags.MLNet.RandomizedPcaDetector(), new Analytics.Flags.MLNet.SrCnnDetector(), new Analytics.Flags.MLNet.SsaSpikeDetector(),
#endif
    ];

    public static int Run(string folder, string name)
    {
        var chosen = Detectors.Where(detector => name == "all" || detector.Name == name).ToArray();
        if (chosen.Length == 0 || !Directory.Exists(folder))
        {
            Console.Error.WriteLine(chosen.Length == 0 ? $"unknown detector {name}" : $"no folder {folder}");
            return 2;
        }

        var tables = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            .Select(LabelledTable.Read).OfType<LabelledTable>().ToArray();
        Console.WriteLine("detector,dataset,rows,columns,auroc,ap,seconds");
        foreach (var detector in chosen)
        {
            Measure(detector, tables);
        }

        return 0;
    }

    private static void Measure(IDetector detector, LabelledTable[] tables)
    {
        var results = new List<double[]>();
        foreach (var table in tables)
        {
            var clock = Stopwatch.StartNew();
            var scores = detector.Score(table.Features);
            double[] result =
            [
                Ranking.AreaUnderCurve(scores, table.Labels), Ranking.AveragePrecision(scores, table.Labels), clock.Elapsed.TotalSeconds,
            ];
            results.Add(result);
            Write(detector.Name, table.Name, $"{table.Features.Rows},{table.Features.Columns.Count}", result);
        }

        if (results.Count > 0)
        {
            Write(detector.Name, "mean", ",", [.. Enumerable.Range(0, 3).Select(place => results.Average(result => result[place]))]);
        }
    }

    private static void Write(string detector, string dataset, string size, double[] result) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{detector},{dataset},{size},{result[0]:0.0000},{result[1]:0.0000},{result[2]:0.000}"));
}
