using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Turns the latent course of a unit into the figures that are reported.</summary>
public sealed class Observation(PanelParameters parameters, PanelDesign design, GeneratedPanel panel)
{
    private readonly int months = parameters.Months;

    public void Observe(UnitDraft draft, PlantedType? planted, double severity)
    {
        var season = 1 + (.15 * Normal(draft.Seed, 53, draft.Unit));
        for (var item = 0; item < PanelDesign.ItemCount; item++)
        {
            var noise = parameters.Within * draft.Noise(item);
            for (var month = 0; month < months; month++)
            {
                var cell = (item * months) + month;
                var badness = design.Common(panel.Groups[draft.Unit], item, month) + draft.Level[item]
                    + (design.Items[item].Season(month) * season) + (noise * (draft.Factor[cell] + draft.Specific[cell])) + draft.Shift[cell];
                Draw(draft, item, month, badness);
            }

            if (draft.Cells[item])
            {
                new WrittenFigures(draft, panel, item).Write(planted, severity);
            }

            Spoil(draft, item);
        }
    }

    private void Draw(UnitDraft draft, int item, int month, double badness)
    {
        var place = (draft.Unit * months) + month;
        var size = panel.Sizes[place];
        var constants = design.Items[item];
        switch (constants.Kind)
        {
            case GeneratedKind.Score:
                panel.Values[item]![place] = Math.Round(100 * Logistic(constants.Base - (.45 * badness)) * 10) / 10;
                break;
            case GeneratedKind.Amount:
                panel.Values[item]![place] = Math.Exp(constants.LogAmount + (.5 * badness) + (.9 * Math.Log(size)));
                break;
            case GeneratedKind.Rate:
                var excess = parameters.Overdispersion * Normal(draft.Seed, 84, draft.Unit, item, month);
                var mean = size * Math.Exp(constants.LogRate + (.35 * badness) + excess - (parameters.Overdispersion * parameters.Overdispersion / 2));
                panel.Counts[item]![place] = CountQuantile.Poisson(
                    Uniform(draft.Seed, 85, draft.Unit, item, month), mean * draft.Thinning[(item * months) + month]);
                break;
            default:
                var share = Logistic(constants.Base - (.4 * badness) + (.2 * Normal(draft.Seed, 84, draft.Unit, item, month)));
                var trials = Math.Max(5, Math.Ceiling(size * constants.Share));
                panel.Trials[item]![place] = trials;
                panel.Counts[item]![place] = CountQuantile.Binomial(Uniform(draft.Seed, 85, draft.Unit, item, month), (long)trials, share);
                break;
        }
    }

    /// <summary>Typing errors older than twelve months, then what is missing.</summary>
    private void Spoil(UnitDraft draft, int item)
    {
        var constants = design.Items[item];
        var applies = panel.Applies(draft.Unit, item);
        var figures = panel.Values[item] ?? panel.Counts[item]!;
        for (var month = 0; month < months; month++)
        {
            var place = (draft.Unit * months) + month;
            if (month < months - 12 && Uniform(draft.Seed, 89, draft.Unit, item, month) < parameters.TypingErrors)
            {
                figures[place] = Mistyped(constants.Kind, figures[place]);
            }

            if (!applies || draft.Drop[(item * months) + month]
                || Uniform(draft.Seed, 91, draft.Unit, item, month) < constants.MissingShare
                || Uniform(draft.Seed, 92, draft.Unit, PanelDesign.Dimensions[item], month) < parameters.MissingBlocks)
            {
                figures[place] = double.NaN;
            }
        }
    }

    private static double Mistyped(GeneratedKind kind, double figure) => kind switch
    {
        GeneratedKind.Score => Math.Round(figure / 10 * 10) / 10,
        GeneratedKind.Proportion => figure,
        _ => figure * 10,
    };

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
