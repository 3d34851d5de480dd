using System.Diagnostics;
using System.Globalization;
using SmartSupervision.Analytics;
using SmartSupervision.Benchmarks.Panels;

namespace SmartSupervision.Benchmarks.Verbs;

/// <summary><c>run --units N --months T</c>: measures to scores, signals and flags of the last month, with time and peak memory.</summary>
/// <remarks>A small district is judged first, so that compiling the methods is not counted.</remarks>
public static class WholeRun
{
    private const double Megabyte = 1024 * 1024;
    private const int WarmUnits = 60;
    private const int WarmMonths = 36;

    public static int Run(int units, int months)
    {
        SupervisionRun.Judge(Input(new(WarmUnits, Math.Max(months, WarmMonths))));
        var input = Input(new(units, months));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var judgement = SupervisionRun.Judge(input);
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine("units,months,items,seconds,cpu_seconds,peak_megabytes,scores,signals,flags");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{units},{months},{GeneratedDistrict.ItemCount},{seconds:0.00},{processor:0.00},{process.PeakWorkingSet64 / Megabyte:0},{judgement.Scores.Count},{judgement.Signals.Count},{judgement.Flags.Count}"));
        return 0;
    }

    private static JudgeInput Input(GeneratedDistrict district) =>
        new(district.Catalogue, district.Units, district, [district.Months[^1]], new SupervisionSettings());
}
