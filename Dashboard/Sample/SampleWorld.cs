using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Draws;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>What do the writers of records know: the units, how high their items stand, the months, and the dice?</summary>
/// <param name="Catalogue">The items and streams.</param>
/// <param name="Units">The fictional units.</param>
/// <param name="Levels">How high each item stands.</param>
/// <param name="Scale">1 for the whole sample; less writes fewer records of the same district.</param>
/// <param name="Seed">The seed of all dice.</param>
internal sealed record SampleWorld(SupervisionCatalogue Catalogue, SampleUnits Units, ItemLevels Levels, double Scale, ulong Seed)
{
    public const ulong DefaultSeed = 20261031;
    public const int MonthCount = 36;

    public static readonly Month FirstMonth = new(202311);
    public static readonly Month LastMonth = new(202610);

    /// <summary>The day the upstream systems exported everything.</summary>
    public static readonly DateOnly ExportedOn = new(2026, 10, 31);

    public static readonly IReadOnlyList<Month> Months =
        [.. Enumerable.Range(0, MonthCount).Select(number => FirstMonth.AddMonths(number))];

    /// <summary>How busy a month is against the average: quiet around the spring festival, busy before the year ends.</summary>
    public static double Season(Month month) => month.Number switch
    {
        1 => 0.95,
        2 => 0.88,
        3 => 1.04,
        11 => 1.04,
        12 => 1.07,
        _ => 1.0,
    };

    /// <summary>A day after another, or null when the export was earlier.</summary>
    public static DateOnly? KnownBy(DateOnly day) => day <= ExportedOn ? day : null;

    /// <summary>The villages whose monthly lists are written: all, or at a small scale one in so many of every street.</summary>
    public IReadOnlyList<SampleUnit> ListedVillages { get; } =
        [.. Units.Villages.Where((_, number) => number / Units.Streets.Count % Math.Clamp((int)Math.Round(1 / Scale), 1, 11) == 0)];

    /// <summary>The dice of one stream of records and one unit.</summary>
    public Dice Dice(int stream, int unit) => new(Seed, stream, unit);
}
