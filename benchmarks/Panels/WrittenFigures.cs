using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Figures of one item that were written rather than counted: frozen, bunched, copied, repeated, heaped, rounded.</summary>
public sealed class WrittenFigures(UnitDraft draft, GeneratedPanel panel, int item)
{
    private readonly int months = draft.Months;
    private readonly GeneratedKind kind = PanelDesign.Kinds[item];
    private readonly double[] figures = panel.Values[item] ?? panel.Counts[item]!;
    private readonly int start = draft.Unit * draft.Months;

    public void Write(PlantedType? planted, double severity)
    {
        switch (planted)
        {
            case PlantedType.Flatline:
                Freeze();
                break;
            case PlantedType.Bunching:
                Bunch();
                break;
            case PlantedType.CopiedPeriod:
                Each(.45 + (.25 * severity), month => month >= 12 ? figures[start + month - 12] : figures[start + month]);
                break;
            case PlantedType.Repeats:
                Each(.3 + (.25 * severity), month => figures[start + month - 1]);
                break;
            case PlantedType.Heaping:
                Each(.4 + (.25 * severity), month => Nearest(figures[start + month], 5));
                break;
            case PlantedType.Rounding:
                Each(.4 + (.25 * severity), month => Nearest(figures[start + month], Coarse(figures[start + month])));
                break;
        }
    }

    private void Each(double share, Func<int, double> write)
    {
        for (var month = Math.Max(1, draft.Onset); month < months; month++)
        {
            if (Uniform(draft.Seed, 93, draft.Unit, item, month) < share)
            {
                figures[start + month] = Kept(write(month), month);
            }
        }
    }

    /// <summary>A written share cannot exceed its trials.</summary>
    private double Kept(double figure, int month) =>
        panel.Trials[item] is { } trials ? Math.Min(figure, trials[start + month]) : figure;

    private void Freeze()
    {
        var from = Math.Max(0, draft.Onset - 6);
        var before = Enumerable.Range(from, draft.Onset - from).Select(month => start + month).ToArray();
        for (var month = draft.Onset; month < months; month++)
        {
            var noise = Normal(draft.Seed, 86, draft.Unit, item, month);
            figures[start + month] = Frozen(before, start + month, noise);
        }
    }

    private double Frozen(int[] before, int place, double noise)
    {
        switch (kind)
        {
            case GeneratedKind.Score:
                return Math.Round(Math.Clamp(before.Average(at => figures[at]) + (.08 * 4 * noise), 0, 100) * 10) / 10;
            case GeneratedKind.Amount:
                return Math.Exp(before.Average(at => Math.Log(figures[at])) + (.08 * .3 * noise));
            default:
                var exposure = panel.Trials[item] ?? panel.Sizes;
                var usual = exposure[place] * before.Sum(at => figures[at]) / before.Sum(at => exposure[at]);
                var most = panel.Trials[item] is null ? double.MaxValue : exposure[place];
                return Math.Clamp(Math.Round(usual + (.1 * noise)), 0, most);
        }
    }

    private void Bunch()
    {
        var earlier = figures[start..(start + draft.Onset)];
        Array.Sort(earlier);
        var threshold = Math.Round((earlier[(earlier.Length - 1) / 2] + earlier[earlier.Length / 2]) / 2 / 5) * 5;
        for (var month = draft.Onset; month < months; month++)
        {
            if (Uniform(draft.Seed, 87, draft.Unit, item, month) < .85)
            {
                figures[start + month] = Math.Round((threshold + (.6 * Uniform(draft.Seed, 88, draft.Unit, item, month))) * 10) / 10;
            }
        }
    }

    private static double Nearest(double figure, double step) => Math.Round(figure / step) * step;

    /// <summary>Whole points for scores, tens for counts, two significant digits for amounts.</summary>
    private double Coarse(double figure) => kind switch
    {
        GeneratedKind.Score => 1,
        GeneratedKind.Amount => Math.Pow(10, Math.Floor(Math.Log10(figure)) - 1),
        _ => 10,
    };
}
