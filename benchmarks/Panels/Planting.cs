using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Edits the course of a unit according to the deviation it was given.</summary>
public sealed class Planting
{
    private readonly UnitDraft draft;
    private readonly double severity;
    private readonly int[] applicable;
    private readonly int[] dimensionItems;
    private readonly int dimension;
    private readonly int months;

    public Planting(UnitDraft draft, double severity, Func<int, bool> applies)
    {
        this.draft = draft;
        this.severity = severity;
        months = draft.Months;
        applicable = [.. Enumerable.Range(0, PanelDesign.ItemCount).Where(applies)];
        dimension = (int)(Draw(0) * PanelDesign.DimensionCount);
        dimensionItems = ItemsOf(dimension);
        for (var step = 0; dimensionItems.Length < 4 && step < PanelDesign.DimensionCount; step++)
        {
            dimension = (dimension + 1) % PanelDesign.DimensionCount;
            dimensionItems = ItemsOf(dimension);
        }
    }

    public void Plant(PlantedType type)
    {
        if (applicable.Length == 0)
        {
            return;
        }

        switch (type)
        {
            case PlantedType.LevelShift or PlantedType.SlowDrift or PlantedType.DimShift or PlantedType.Spike:
                Move(type);
                break;
            case PlantedType.RateExcess or PlantedType.UnderReport:
                ChangeRates(type);
                break;
            case PlantedType.CorrBreak or PlantedType.Volatility:
                ChangeNoise(type);
                break;
            case PlantedType.ProfileBreak:
                BreakProfile();
                break;
            default:
                Report(type);
                break;
        }
    }

    private void Move(PlantedType type)
    {
        switch (type)
        {
            case PlantedType.LevelShift:
                draft.Onset = months - 3 - (int)(Draw(2) * 6);
                Each([applicable[(int)(Draw(1) * applicable.Length)]], cell => draft.Shift[cell] += 2.4 * severity);
                break;
            case PlantedType.SlowDrift:
                draft.Onset = months - 15;
                Each(
                    [applicable[(int)(Draw(1) * applicable.Length)]],
                    cell => draft.Shift[cell] += 3.0 * severity * ((cell % months) - draft.Onset + 1) / 15);
                break;
            case PlantedType.DimShift:
                draft.Onset = months - 4 - (int)(Draw(2) * 5);
                Each(dimensionItems, cell => draft.Shift[cell] += severity);
                break;
            default:
                draft.Onset = months - 1 - (int)(Draw(2) * 3);
                Each(Pick(dimensionItems, 2), cell => draft.Shift[cell] += cell % months == draft.Onset ? 4.0 * severity : 0);
                break;
        }
    }

    private void ChangeRates(PlantedType type)
    {
        var rates = applicable.Where(item => PanelDesign.Kinds[item] == GeneratedKind.Rate).ToArray();
        if (type == PlantedType.RateExcess)
        {
            draft.Onset = 0;
            Each(Pick(rates, 3), cell => draft.Shift[cell] += Math.Log(1 + (2.0 * severity)) / .35);
            return;
        }

        draft.Onset = months - 6 - (int)(Draw(2) * 5);
        Each(Pick(rates, 5), cell => draft.Thinning[cell] = Math.Max(.1, 1 - (.75 * severity)));
    }

    private void ChangeNoise(PlantedType type)
    {
        if (type == PlantedType.CorrBreak)
        {
            draft.Onset = months - 12;
            Each(Pick(dimensionItems, 3), cell => draft.Factor[cell] *= -1 * (.6 + (.4 * severity)));
            return;
        }

        draft.Onset = months - 8;
        Each(dimensionItems, cell =>
        {
            draft.Factor[cell] *= 1 + (2.0 * severity);
            draft.Specific[cell] *= 1 + (2.0 * severity);
        });
    }

    private void BreakProfile()
    {
        draft.Onset = 0;
        var other = (dimension + 3) % PanelDesign.DimensionCount;
        var items = applicable.Where(item => PanelDesign.Dimensions[item] == dimension || PanelDesign.Dimensions[item] == other).ToArray();
        for (var place = 0; place < items.Length; place++)
        {
            draft.Level[items[place]] += (place % 2 == 0 ? 1 : -1) * 1.6 * severity;
            draft.Cells[items[place]] = true;
        }
    }

    private void Report(PlantedType type)
    {
        switch (type)
        {
            case PlantedType.Flatline:
                draft.Onset = months - 9 - (int)(Draw(2) * 4);
                Each(dimensionItems, cell => draft.Flat[cell] = true);
                break;
            case PlantedType.Dropout:
                draft.Onset = months - 3 - (int)(Draw(2) * 4);
                Each(dimensionItems, Drop);
                break;
            case PlantedType.Bunching:
                draft.Onset = months - 12;
                Each(TwoDimensions(item => PanelDesign.Kinds[item] == GeneratedKind.Score), cell => draft.Bunch[cell] = true);
                break;
            case PlantedType.CopiedPeriod or PlantedType.Repeats:
                draft.Onset = months - 8;
                Each(dimensionItems, _ => { });
                break;
            default:
                draft.Onset = months - 12;
                Each(TwoDimensions(_ => true), _ => { });
                break;
        }
    }

    private void Drop(int cell)
    {
        var item = cell / months;
        var share = PanelDesign.Kinds[item] == GeneratedKind.Rate ? .75 : .5;
        draft.Drop[cell] = Uniform(draft.Seed, 71, draft.Unit, item, cell % months) < Math.Min(1, share * (.7 + (.3 * severity)));
    }

    /// <summary>Marks the items and edits their months from the onset on.</summary>
    private void Each(IEnumerable<int> items, Action<int> edit)
    {
        foreach (var item in items)
        {
            draft.Cells[item] = true;
            for (var month = Math.Max(0, draft.Onset); month < months; month++)
            {
                edit((item * months) + month);
            }
        }
    }

    private double Draw(long index) => Uniform(draft.Seed, 70, draft.Unit, index);

    private int[] Pick(int[] items, int count) =>
        [.. items.OrderBy(item => Uniform(draft.Seed, 72, draft.Unit, item)).Take(count)];

    private int[] ItemsOf(int which) => [.. applicable.Where(item => PanelDesign.Dimensions[item] == which)];

    private int[] TwoDimensions(Func<int, bool> accepts) =>
        [.. ItemsOf(dimension).Concat(ItemsOf((dimension + 1) % PanelDesign.DimensionCount)).Where(accepts)];
}
