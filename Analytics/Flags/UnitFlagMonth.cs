using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Flags;

/// <summary>The verdicts and flags of one month, over all units that exist in it.</summary>
internal sealed class UnitFlagMonth
{
    private readonly MeasureGrid grid;
    private readonly IReadOnlyList<UnitFlagFamily> families;
    private readonly UnitFlagSettings settings;
    private readonly int month;
    private readonly UnitFlagEvidence[] evidence;
    private readonly double?[] rates;
    private readonly int judged;

    /// <summary>Gathers the evidence of all units.</summary>
    public UnitFlagMonth(MeasureGrid grid, IReadOnlyList<UnitFlagFamily> families, int month, UnitFlagSettings settings)
    {
        this.grid = grid;
        this.families = families;
        this.month = month;
        this.settings = settings;
        evidence = [.. Enumerable.Range(0, grid.District)
            .Where(unit => grid.Units[unit].ExistsIn(grid.MonthAt(month)))
            .Select(unit => UnitFlagEvidence.Of(families, unit, month))];
        rates = PValueAdjustment.BenjaminiHochberg([.. evidence.Select(unit => unit.Probability)]);
        judged = evidence.Count(unit => unit.Probability is not null);
    }

    /// <summary>The flags of the month.</summary>
    public IEnumerable<UnitFlag> Flags() =>
        evidence.Select((found, index) => (found, index)).Where(pair => Deviates(pair.found)).Select(pair => Flag(pair.found, rates[pair.index]!.Value));

    /// <summary>The verdict on every unit.</summary>
    public IEnumerable<UnitJudgement> Judgements() =>
        evidence.Select(found => new UnitJudgement(grid.Units[found.Unit].Id, grid.MonthAt(month), FindingOf(found)));

    private bool Deviates(UnitFlagEvidence found) =>
        found.HasDriver && found.Probability * judged <= settings.ChanceFlagsPerMonth;

    private Finding FindingOf(UnitFlagEvidence found)
    {
        if (found.Probability is not { } probability)
        {
            return new(Verdict.NotJudged, null, found.MainObstacle);
        }

        var verdict = Deviates(found) ? Verdict.Deviates : Verdict.Ordinary;
        return new(verdict, Strength(probability), verdict.ToString());
    }

    private UnitFlag Flag(UnitFlagEvidence found, double rate)
    {
        var unit = grid.Units[found.Unit];
        var on = grid.MonthAt(month);
        var probability = found.Probability!.Value;
        var drivers = UnitFlagDrivers.Of(families, grid, found.Unit, month);
        var peers = evidence.Count(other => grid.Units[other.Unit].Kind == unit.Kind);
        var explanation = new FlagExplanation(
            probability, probability * judged, rate, settings.ChanceFlagsPerMonth, found.Comparisons, judged, peers, found.NotJudged);
        return new($"{unit.Code}-{on}", unit.Id, on, Strength(probability), drivers[0].Direction, drivers, explanation);
    }

    /// <summary>A probability under the smallest number counts as that number, so that a strength is never infinite.</summary>
    private static double Strength(double probability) => -Math.Log10(Math.Clamp(probability, 1e-300, 1));
}
