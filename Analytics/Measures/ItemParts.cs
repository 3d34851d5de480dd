using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Both sides of one item for every target and month, whatever their timing.</summary>
internal sealed class ItemParts
{
    private readonly Item item;
    private readonly PartGrid numerators;
    private readonly PartGrid denominators;
    private readonly RoundParts? rounds;

    /// <summary>Rolls up the rows of one item.</summary>
    public ItemParts(
        Item item, SupervisionCatalogue catalogue, IEnumerable<PartRow> rows, RollUp rollUp, IReadOnlyDictionary<int, int> monthIndex)
    {
        this.item = item;
        numerators = PartGrid.Of(
            rows.Where(row => row.Side == FormulaSide.Numerator && !IsRound(item.Numerator)),
            item.Numerator, IsTotal(item.Numerator, catalogue), item, rollUp, monthIndex);
        denominators = PartGrid.Of(
            rows.Where(row => row.Side == FormulaSide.Denominator && !IsRound(item.Denominator)),
            item.Denominator, IsTotal(item.Denominator, catalogue), item, rollUp, monthIndex);
        IsByRound = IsRound(item.Numerator) || IsRound(item.Denominator);
        rounds = IsByRound
            ? new(item, rows.Where(row => IsRound(row.Side == FormulaSide.Numerator ? item.Numerator : item.Denominator)), rollUp)
            : null;
    }

    /// <summary>Whether the item is measured by round.</summary>
    public bool IsByRound { get; }

    /// <summary>Both sides for a target at a month.</summary>
    public PartPair At(int target, Month month, int monthIndex)
    {
        var round = rounds?.At(target, month) ?? default;
        var denominator = IsRound(item.Denominator) ? round.Denominator : denominators.Value(target, monthIndex);
        var rows = IsRound(item.Denominator) ? round.DenominatorRows : denominators.Rows(target, monthIndex);
        var numerator = IsRound(item.Numerator) ? round.Numerator : numerators.Value(target, monthIndex);
        if (denominator is null && item.Numerator.Aggregate == Aggregate.Mean)
        {
            rows = numerators.Rows(target, monthIndex);
            denominator = rows;
        }

        return new(numerator, denominator, rows, round.RoundOn);
    }

    private static bool IsRound(FormulaPart? part) => part?.Timing == Timing.Round;

    /// <summary>A size or another reference list is stated as a total; records add up.</summary>
    private static bool IsTotal(FormulaPart? part, SupervisionCatalogue catalogue) =>
        part is not null && catalogue.Stream(part.Stream)?.Kind == StreamKind.Reference;
}
