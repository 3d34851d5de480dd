using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Makes the measure of one cell: divides, applies the unit of measure, the minimum denominator and the small-cell rule.</summary>
/// <remarks>
/// value = scale × numerator / denominator, or scale × numerator for counts and sums; a capped ratio counts as at most 1.
/// The minimum applies to the denominator; for a ratio of amounts to the number of records in it, since an amount has no size.
/// Counts of people from 1 to 4, and their complements, are withheld here, before anything can read them; what guards them from being
/// worked out by subtraction is <see cref="ComplementarySuppression"/>.
/// </remarks>
internal sealed class MeasureRule(Item item, double scale, bool isAboutPeople, bool countsPeopleInDenominator, int smallCell)
{
    private readonly bool divides = item.Aggregation is not (Aggregation.Count or Aggregation.Sum);

    private readonly bool countsInNumerator =
        item.Aggregation is not (Aggregation.RatioOfSums or Aggregation.Mean or Aggregation.Score or Aggregation.Sum);

    /// <summary>The rule of one item of a catalogue.</summary>
    public static MeasureRule Of(Item item, SupervisionCatalogue catalogue, MeasureSettings settings)
    {
        var scale = catalogue.UnitsOfMeasure.FirstOrDefault(unit => unit.Code == item.UnitOfMeasure)?.Scale ?? 1;
        return new(item, scale, IsAboutPeople(item.Numerator, catalogue) || IsAboutPeople(item.Denominator, catalogue), IsAboutPeople(item.Denominator, catalogue), settings.SmallCell);
    }

    /// <summary>Whether counts of people stand behind the item, so that its small cells are withheld.</summary>
    public bool GuardsPeople => isAboutPeople && countsInNumerator;

    /// <summary>Whether the denominator counts people too.</summary>
    public bool CountsPeopleInDenominator => divides && countsPeopleInDenominator;

    /// <summary>Between which ends a reader knows a count withheld as small to lie.</summary>
    public (double Low, double High) SmallBounds(double numerator, double? denominator) =>
        IsSmall(numerator) || denominator is null ? (1, smallCell - 1) : (denominator.Value - smallCell + 1, denominator.Value - 1);

    /// <summary>The measure of a covered cell.</summary>
    public Measure Of(Unit unit, Month month, PartPair parts, int coveredMonths, int windowMonths)
    {
        var numerator = parts.Numerator ?? 0;
        var denominator = divides ? parts.Denominator : null;
        var state = StateOf(numerator, denominator, parts.DenominatorRows);
        var isFewPeople = GuardsPeople && CountsPeopleInDenominator && denominator is { } people && IsSmall(people);
        var shown = isFewPeople || IsSmall(numerator, denominator) ? (double?)null : numerator;
        double? value = state == MeasureState.Figure ? Value(numerator, denominator) : null;
        return new(unit.Id, item.Code, month, shown, isFewPeople ? null : denominator, value, state, coveredMonths, windowMonths, parts.RoundOn);
    }

    /// <summary>The measure of a cell that no file covers or to which the item does not apply.</summary>
    public Measure Without(Unit unit, Month month, MeasureState state, int coveredMonths, int windowMonths) =>
        new(unit.Id, item.Code, month, null, null, null, state, coveredMonths, windowMonths, null);

    private static bool IsAboutPeople(FormulaPart? part, SupervisionCatalogue catalogue) =>
        part is not null && catalogue.Stream(part.Stream)?.About == StreamSubject.People;

    private MeasureState StateOf(double numerator, double? denominator, long denominatorRows)
    {
        if (divides && denominator is null or <= 0)
        {
            return MeasureState.NoBase;
        }

        var size = item.Aggregation == Aggregation.RatioOfSums && denominatorRows > 0 ? denominatorRows : denominator;
        var hasSize = item.Aggregation != Aggregation.RatioOfSums || denominatorRows > 0;
        if (divides && hasSize && size < item.MinimumDenominator)
        {
            return MeasureState.TooFew;
        }

        return IsSmall(numerator, denominator) ? MeasureState.Suppressed : MeasureState.Figure;
    }

    private bool IsSmall(double numerator, double? denominator) =>
        GuardsPeople
        && (IsSmall(numerator) || (item.HasComplement && denominator is not null && IsSmall(denominator.Value - numerator)));

    private bool IsSmall(double count) => count > 0 && count < smallCell;

    private double Value(double numerator, double? denominator)
    {
        if (denominator is null)
        {
            return numerator * scale;
        }

        var counted = item.Aggregation == Aggregation.RatioCapped ? Math.Min(numerator, denominator.Value) : numerator;
        return counted * scale / denominator.Value;
    }
}
