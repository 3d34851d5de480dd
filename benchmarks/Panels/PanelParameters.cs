using System.Globalization;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>What the panel generator may vary; the names of <see cref="TrySet"/> are those of the published generator.</summary>
public sealed class PanelParameters
{
    private static readonly Dictionary<string, Action<PanelParameters, string>> Setters = new(StringComparer.Ordinal)
    {
        ["N"] = (p, v) => p.Units = Whole(v),
        ["T"] = (p, v) => p.Months = Whole(v),
        ["pi"] = (p, v) => p.PlantedShare = Number(v),
        ["gw"] = (p, v) => p.GroupWeights = Numbers(v),
        ["gm"] = (p, v) => p.GroupMedianSizes = Numbers(v),
        ["sd_size"] = (p, v) => p.SizeLogDeviation = Number(v),
        ["between"] = (p, v) => p.Between = Number(v),
        ["within"] = (p, v) => p.Within = Number(v),
        ["lam"] = (p, v) => p.Loading = Number(v),
        ["ar"] = (p, v) => p.FactorPersistence = Number(v),
        ["miss"] = (p, v) => p.MissingShare = Number(v),
        ["block_miss"] = (p, v) => p.MissingBlocks = Number(v),
        ["na"] = (p, v) => p.NotApplicableShare = Number(v),
        ["brk"] = (p, v) => p.DefinitionBreaks = Number(v),
        ["shock"] = (p, v) => p.GroupShocks = Number(v),
        ["od"] = (p, v) => p.Overdispersion = Number(v),
        ["typo"] = (p, v) => p.TypingErrors = Number(v),
        ["merge"] = (p, v) => p.Mergers = Number(v),
        ["tail"] = (p, v) => p.HeavyTails = v.Trim() == "t4",
        ["sev_lo"] = (p, v) => p.SeverityLow = Number(v),
        ["sev_hi"] = (p, v) => p.SeverityHigh = Number(v),
        ["season"] = (p, v) => p.Season = Number(v),
        ["types"] = (p, v) => p.Types = [.. v.Split(',', StringSplitOptions.TrimEntries).Select(DeviationType)],
    };

    public int Units { get; set; } = 1000;

    public int Months { get; set; } = 36;

    public double PlantedShare { get; set; } = .06;

    public double[] GroupWeights { get; set; } = [.24, .18, .14, .12, .10, .09, .07, .06];

    public double[] GroupMedianSizes { get; set; } = [60, 120, 250, 500, 900, 1500, 3000, 400];

    public double SizeLogDeviation { get; set; } = .8;

    public double Between { get; set; } = .8;

    public double Within { get; set; } = .6;

    public double Loading { get; set; } = .75;

    public double FactorPersistence { get; set; } = .4;

    public double MissingShare { get; set; } = .03;

    public double MissingBlocks { get; set; } = .008;

    public double NotApplicableShare { get; set; } = .04;

    public double DefinitionBreaks { get; set; } = .06;

    public double GroupShocks { get; set; } = .02;

    public double Overdispersion { get; set; } = .25;

    public double TypingErrors { get; set; } = .0005;

    public double Mergers { get; set; } = .02;

    public bool HeavyTails { get; set; } = true;

    public double SeverityLow { get; set; } = .8;

    public double SeverityHigh { get; set; } = 2.2;

    public double Season { get; set; } = .6;

    /// <summary>Kinds of deviation in rotation; the published generator's twelve unless told.</summary>
    public PlantedType[] Types { get; set; } = [.. Enum.GetValues<PlantedType>().Take(12)];

    /// <summary>Sets one parameter by its published name; false when the name or the value cannot be read.</summary>
    public bool TrySet(string name, string value)
    {
        if (!Setters.TryGetValue(name, out var set))
        {
            return false;
        }

        try
        {
            set(this, value);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether the parameters together make a panel: lists of equal length, at least 16 months, something to plant.</summary>
    public bool IsSound =>
        Units > 0 && Months > 15 && GroupWeights.Length == GroupMedianSizes.Length && GroupWeights.Length > 0
        && GroupMedianSizes.All(size => size > 0) && GroupWeights.Sum() > 0 && Types.Length > 0;

    private static PlantedType DeviationType(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Enum.IsDefined((PlantedType)number) ? (PlantedType)number : throw new FormatException(text)
            : Enum.Parse<PlantedType>(text.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static double[] Numbers(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries).Select(Number)];
}
