using System.Globalization;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Benchmarks.Panels;

namespace SmartSupervision.Benchmarks.Verbs;

/// <summary>Reads the command line; exit code 2 and the usage for what it does not know.</summary>
public static class Commands
{
    private const string Usage = """
        detect --adbench FOLDER [--detector ensemble|iforest|ecod|copod|hbos|hbosauto|knn|lof|mahalanobis|all]
        run --units N --months T
        detect --panel SEEDS [--units N] [--months T] [--q 0.1] [--strict yes] [--set name=value]...
        """;

    private static readonly string[] TableOptions = ["--adbench", "--detector"];

    private static readonly string[] PanelOptions = ["--panel", "--units", "--months", "--q", "--strict", "--set", "--windows"];

    public static int Run(string[] args)
    {
        if (args.Length % 2 == 0 || args[0] is not ("detect" or "run"))
        {
            return Refuse("unknown command");
        }

        var options = Enumerable.Range(0, args.Length / 2).Select(pair => (Name: args[(2 * pair) + 1], Value: args[(2 * pair) + 2])).ToArray();
        if (args[0] == "run")
        {
            return RunWhole(options);
        }

        var isPanel = options.Any(option => option.Name == "--panel");
        var unknown = options.FirstOrDefault(option => !(isPanel ? PanelOptions : TableOptions).Contains(option.Name));
        if (unknown.Name is not null)
        {
            return Refuse($"unknown option {unknown.Name}");
        }

        if (isPanel)
        {
            return RunPanel(options);
        }

        var folder = options.LastOrDefault(option => option.Name == "--adbench").Value;
        return folder is null
            ? Refuse("detect needs --adbench or --panel")
            : TableDetection.Run(folder, options.LastOrDefault(option => option.Name == "--detector").Value ?? "ensemble");
    }

    private static int RunWhole((string Name, string Value)[] options)
    {
        var (units, months) = (0, 36);
        foreach (var (name, value) in options)
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || name is not ("--units" or "--months"))
            {
                return Refuse($"cannot read {name} {value}");
            }

            (units, months) = name == "--units" ? (number, months) : (units, number);
        }

        return units > 0 ? WholeRun.Run(units, months) : Refuse("run needs --units");
    }

    private static int RunPanel((string Name, string Value)[] options)
    {
        var parameters = new PanelParameters();
        var settings = new DeviationSettings();
        IReadOnlyList<int>? seeds = null;
        foreach (var (name, value) in options)
        {
            var isRead = name switch
            {
                "--panel" => (seeds = Seeds(value)) is not null,
                "--units" => parameters.TrySet("N", value),
                "--months" => parameters.TrySet("T", value),
                "--set" => TrySet(parameters, value),
                "--windows" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var windows)
                    && Assign(settings = settings with { PastWindows = windows }),
                "--strict" => value == "yes" && Assign(settings = settings with { Strict = true }),
                _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and < 1
                    && Assign(settings = settings with { FalseDiscoveryRate = rate }),
            };
            if (!isRead)
            {
                return Refuse($"cannot read {name} {value}");
            }
        }

        return parameters.IsSound && seeds is not null ? PanelDetection.Run(seeds, parameters, settings) : Refuse("these parameters make no panel");
    }

    /// <summary>Lets an assignment stand in a condition.</summary>
    private static bool Assign(DeviationSettings settings) => settings.Window > 0;

    private static bool TrySet(PanelParameters parameters, string assignment)
    {
        var cut = assignment.IndexOf('=', StringComparison.Ordinal);
        return cut > 0 && parameters.TrySet(assignment[..cut], assignment[(cut + 1)..]);
    }

    /// <summary>Seeds written as <c>11-20</c>, <c>11,13</c> or both.</summary>
    private static List<int>? Seeds(string text)
    {
        var seeds = new List<int>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                return null;
            }

            seeds.AddRange(Enumerable.Range(first, Math.Max(last - first + 1, 0)));
        }

        return seeds.Count == 0 ? null : seeds;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
