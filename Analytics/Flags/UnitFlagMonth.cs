using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.FalseDiscovery;
using SmartSupervision.Analytics.Flags.District;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Analytics.Flags;

/// <summary>The verdicts and flags of one month, over all units that exist in it.</summary>
/// <remarks>
/// The panel model and the comparisons with peers and past give one probability each; where both do, they meet by Simes,
/// p = min(2 min(p1, p2), max(p1, p2)). Strength is −log₁₀ p. Benjamini and Hochberg correct once over the units of the month. A unit whose
/// evidence says for more than half that it lies on the better side improves and is not flagged.
/// </remarks>
internal sealed class UnitFlagMonth
{
    private readonly MeasureGrid grid;
    private readonly IReadOnlyList<UnitFlagFamily> families;
    private readonly ModelMonth model;
    private readonly DeviationSettings settings;
    private readonly int month;
    private readonly UnitFlagEvidence[] evidence;
    private readonly double?[] probabilities;
    private readonly double?[] rates;
    private readonly int judged;
    private readonly double threshold;
    private readonly IReadOnlyList<UnitFlagPart>?[] parts;

    /// <summary>Gathers the evidence of all units.</summary>
    public UnitFlagMonth(MeasureGrid grid, IReadOnlyList<UnitFlagFamily> families, ModelMonth model, int month, DeviationSettings settings)
    {
        this.grid = grid;
        this.families = families;
        this.model = model;
        this.month = month;
        this.settings = settings;
        evidence = [.. Enumerable.Range(0, grid.District)
            .Where(unit => grid.Units[unit].ExistsIn(grid.MonthAt(month)))
            .Select(unit => UnitFlagEvidence.Of(families, unit, month))];
        probabilities = [.. evidence.Select(found => Joint(found.Probability, model.Probability(found.Unit)))];
        rates = PValueAdjustment.BenjaminiHochberg(probabilities);
        judged = probabilities.Count(probability => probability is not null);
        threshold = judged == 0 ? 0 : settings.Cut * rates.Count(rate => rate <= settings.Cut) / judged;
        parts = [.. evidence.Select((found, place) => rates[place] <= settings.Cut ? PartsOf(found) : null)];
    }

    /// <summary>The flags of the month.</summary>
    public IEnumerable<UnitFlag> Flags() =>
        Enumerable.Range(0, evidence.Length).Where(place => parts[place] is { Count: > 0 } own && !IsBetter(own)).Select(Flag);

    /// <summary>The verdict on every unit.</summary>
    public IEnumerable<UnitJudgement> Judgements() =>
        evidence.Select((found, place) => new UnitJudgement(grid.Units[found.Unit].Id, grid.MonthAt(month), FindingOf(place)));

    private static double? Joint(double? rules, double? own) =>
        rules is { } first && own is { } second ? Math.Min(2 * Math.Min(first, second), Math.Max(first, second)) : rules ?? own;

    /// <summary>A probability under the smallest number counts as that number, so that a strength is never infinite.</summary>
    private static double Strength(double probability) => 0 - Math.Log10(Math.Clamp(probability, 1e-300, 1));

    private Finding FindingOf(int place)
    {
        if (probabilities[place] is not { } probability)
        {
            return new(Verdict.NotJudged, null, evidence[place].NotJudged.Count == 0 ? model.Reason(evidence[place].Unit) : evidence[place].MainObstacle);
        }

        var verdict = parts[place] is not { Count: > 0 } own ? Verdict.Ordinary : IsBetter(own) ? Verdict.Improves : Verdict.Deviates;
        return new(verdict, Strength(probability), verdict.ToString());
    }

    /// <summary>Each judge's evidence counts in proportion to its surprise; one that saw nothing rare adds nothing.</summary>
    private IReadOnlyList<UnitFlagPart> PartsOf(UnitFlagEvidence found)
    {
        var rules = Scaled(UnitFlagDrivers.Of(families, grid, found.Unit, month), found.Probability);
        var own = Scaled(model.Parts(found.Unit), model.Probability(found.Unit));
        return UnitFlagPart.Merge(rules.Concat(own));
    }

    private static IEnumerable<UnitFlagPart> Scaled(IEnumerable<UnitFlagPart> parts, double? probability)
    {
        const double rare = .05;
        if (probability is not <= rare)
        {
            return [];
        }

        var all = parts.ToList();
        var total = all.Sum(part => part.Weight);
        return all.Select(part => part with { Weight = part.Weight / total * Strength(probability.Value) });
    }

    private bool IsBetter(IReadOnlyList<UnitFlagPart> own) => 2 * own.Where(part => IsBetter(part.Driver)).Sum(part => part.Weight) > own.Sum(part => part.Weight);

    private bool IsBetter(FlagDriver driver)
    {
        var isHigherBetter = driver.Level == ScoreLevel.Dimension
            || grid.Items.First(item => item.Code == driver.Code).Polarity == Polarity.HigherIsBetter;
        return driver.Direction == (isHigherBetter ? FlagDirection.Higher : FlagDirection.Lower)
            && driver.Rule is not (nameof(Panel.Families.DeviationFamily.Spread) or nameof(Panel.Families.DeviationFamily.DimensionSpread));
    }

    private UnitFlag Flag(int place)
    {
        var found = evidence[place];
        var unit = grid.Units[found.Unit];
        var on = grid.MonthAt(month);
        var probability = probabilities[place]!.Value;
        var strength = Strength(probability);
        var own = UnitFlagPart.Shown(parts[place]!);
        var peers = evidence.Count(other => grid.Units[other.Unit].Kind == unit.Kind);
        var explanation = new FlagExplanation(
            probability, probability * judged, rates[place]!.Value, settings.Cut, found.Comparisons, judged, peers, found.NotJudged)
        {
            History = model.Probability(found.Unit) is null ? 0 : model.History,
            CutStrength = Strength(threshold),
            Parts = UnitFlagPart.Split(own, strength, grid),
            Counterfactual = Counterfactual(found, parts[place]!),
        };
        return new($"{unit.Code}-{on}", unit.Id, on, strength, own[0].Driver.Direction, [.. own.Select(part => part.Driver)], explanation);
    }

    /// <summary>The fewest drivers, strongest first, that would have to lie nearer to what was expected, and how much nearer.</summary>
    private FlagCounterfactual? Counterfactual(UnitFlagEvidence found, IReadOnlyList<UnitFlagPart> own)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in own)
        {
            codes.Add(part.Driver.Code);
            if (IsCalm(found, codes, 0))
            {
                return new([.. own.Select(other => other.Driver.Code).Where(codes.Contains)], Kept(found, codes));
            }
        }

        return null;
    }

    private double Kept(UnitFlagEvidence found, HashSet<string> codes)
    {
        const int steps = 20;
        var kept = 0;
        for (var step = steps / 2; step >= 1; step /= 2)
        {
            kept += IsCalm(found, codes, (double)(kept + step) / steps) ? step : 0;
        }

        return (double)kept / steps;
    }

    private bool IsCalm(UnitFlagEvidence found, HashSet<string> codes, double kept) =>
        Joint(found.ProbabilityNearer(families, month, codes, kept), model.ProbabilityNearer(found.Unit, codes, kept)) is not { } probability
        || probability > threshold;
}
