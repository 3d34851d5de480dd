namespace SmartSupervision.Benchmarks.Verbs;

/// <summary>Reads the command line; exit code 2 and the usage for what it does not know.</summary>
public static class Commands
{
    private const string Usage = """
        detect --adbench FOLDER [--detector ensemble|iforest|ecod|copod|hbos|hbosauto|knn|lof|mahalanobis|all]
        detect --panel SEEDS [--units N] [--months T] [--q 0.1] [--set name=value]...
        """;

    public static int Run(string[] args)
    {
        var options = new List<(string Name, string Value)>();
        for (var place = 1; place + 1 < args.Length; place += 2)
        {
            options.Add((args[place], args[place + 1]));
        }

        if (args.Length % 2 == 0 || args[0] != "detect")
        {
            return Refuse("unknown command");
        }

        var unknown = options.FirstOrDefault(option => option.Name is not ("--adbench" or "--detector" or "--panel" or "--units" or "--months" or "--q" or "--set"));
        if (unknown.Name is not null)
        {
            return Refuse($"unknown option {unknown.Name}");
        }

        var folder = options.LastOrDefault(option => option.Name == "--adbench").Value;
        return folder is not null
            ? TableDetection.Run(folder, options.LastOrDefault(option => option.Name == "--detector").Value ?? "ensemble")
            : Refuse("detect needs --adbench or --panel");
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
