using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Generates a supervision panel with planted deviations; figure for figure the published generator.</summary>
public static class PanelGenerator
{
    public static GeneratedPanel Generate(long seed, PanelParameters parameters)
    {
        var roll = new UnitRoll(seed, parameters);
        var design = new PanelDesign(seed, parameters);
        var panel = new GeneratedPanel(parameters, design)
        {
            Groups = roll.Groups,
            Sizes = roll.Sizes,
            Planted = roll.Planted,
            PlantedCells = new bool[parameters.Units * PanelDesign.ItemCount],
            NotApplicable = NotApplicable(seed, parameters),
        };
        for (var item = 0; item < PanelDesign.ItemCount; item++)
        {
            var kind = PanelDesign.Kinds[item];
            var counted = kind is GeneratedKind.Rate or GeneratedKind.Proportion;
            (counted ? panel.Counts : panel.Values)[item] = new double[roll.Sizes.Length];
            panel.Trials[item] = kind == GeneratedKind.Proportion ? new double[roll.Sizes.Length] : null;
        }

        var observation = new Observation(parameters, design, panel);
        Parallel.For(0, parameters.Units, unit => Generate(seed, unit, roll, panel, observation));
        return panel;
    }

    private static void Generate(long seed, int unit, UnitRoll roll, GeneratedPanel panel, Observation observation)
    {
        var draft = new UnitDraft(seed, unit, panel.Parameters, panel.Design);
        if (roll.Planted[unit] is { } type)
        {
            new Planting(draft, roll.Severity(unit), item => panel.Applies(unit, item)).Plant(type);
        }

        observation.Observe(draft, roll.Planted[unit], roll.Severity(unit));
        draft.Cells.CopyTo(panel.PlantedCells, unit * PanelDesign.ItemCount);
    }

    private static bool[] NotApplicable(long seed, PanelParameters parameters) =>
        [.. Enumerable.Range(0, parameters.GroupWeights.Length * PanelDesign.ItemCount)
            .Select(cell => Uniform(seed, 30, cell / PanelDesign.ItemCount, cell % PanelDesign.ItemCount) < parameters.NotApplicableShare)];
}
