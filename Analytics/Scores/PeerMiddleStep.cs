using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Scores;

/// <summary>The middle of each kind of unit, by item and month.</summary>
internal static class PeerMiddleStep
{
    private static readonly UnitKind[] ComparedKinds = [UnitKind.Department, UnitKind.Street, UnitKind.Enterprise];

    /// <summary>One row an item, month judged and kind with at least one figure.</summary>
    public static IReadOnlyList<PeerMiddle> Run(MeasureGrid grid, JudgeInput input)
    {
        var middles = new List<PeerMiddle>();
        var months = grid.Judged(input);
        for (var item = 0; item < grid.Items.Count; item++)
        {
            foreach (var month in months)
            {
                middles.AddRange(ComparedKinds
                    .Where(grid.Items[item].AppliesTo.Contains)
                    .Select(kind => Of(grid, input, item, month, kind))
                    .OfType<PeerMiddle>());
            }
        }

        return middles;
    }

    private static PeerMiddle? Of(MeasureGrid grid, JudgeInput input, int item, int month, UnitKind kind)
    {
        var values = new List<double>(grid.Units.Count);
        for (var unit = 0; unit < grid.Units.Count; unit++)
        {
            var value = grid.Units[unit].Kind == kind ? grid.Value(item, unit, month) : double.NaN;
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        if (values.Count < input.Settings.Scores.MinimumPeers)
        {
            return values.Count == 0 ? null : new(grid.Items[item].Code, grid.MonthAt(month), kind, values.Count, null, null, null, null);
        }

        var scores = values
            .Select(value => ItemScore.Of(grid.Items[item], value, input.Catalogue.Goalposts))
            .OfType<double>()
            .ToArray();
        var quartiles = Quartiles.Of(values.ToArray());
        return new(
            grid.Items[item].Code, grid.MonthAt(month), kind, values.Count,
            quartiles.Lower, quartiles.Median, quartiles.Upper, scores.Length == 0 ? null : Quantiles.MedianInPlace(scores));
    }
}
