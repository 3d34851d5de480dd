using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Flags.Panel;
using SmartSupervision.Analytics.Flags.Panel.Families;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Numerics;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Analytics.Flags.District;

/// <summary>What the panel model says about the units of a district in one month, in the district's own terms.</summary>
internal sealed class ModelMonth
{
    private readonly DistrictPanel district;
    private readonly DeviationReport report;
    private readonly Dictionary<int, int> rows;
    private readonly Dictionary<string, int> columns;
    private readonly IReadOnlyDictionary<string, double> scales;

    private ModelMonth(DistrictPanel district, DeviationReport report, IReadOnlyDictionary<string, double> scales)
    {
        this.district = district;
        this.report = report;
        this.scales = scales;
        rows = district.Units.Select((unit, row) => (unit, row)).ToDictionary(pair => pair.unit, pair => pair.row);
        columns = district.Panel.Items.Select((item, column) => (item.Code, column)).ToDictionary(pair => pair.Code, pair => pair.column, StringComparer.Ordinal);
    }

    /// <summary>Months the model looked at; 0 when it could not judge.</summary>
    public int History => report.Units.Any(unit => unit.Finding.Verdict != Verdict.NotJudged) ? district.Panel.Months : 0;

    /// <summary>Judges one month of the grid.</summary>
    public static ModelMonth Of(MeasureGrid grid, JudgeInput input, int month)
    {
        var scales = input.Catalogue.UnitsOfMeasure.ToDictionary(unit => unit.Code, unit => unit.Scale, StringComparer.Ordinal);
        var district = DistrictPanel.Of(grid, scales, month, input.Settings.Deviations);
        return new(district, DeviationModel.Report(district.Panel, input.Settings.Deviations), scales);
    }

    /// <summary>The probability of a unit of the grid; null when it was not judged.</summary>
    public double? Probability(int unit) => Known(report.Units[rows[unit]].Probability);

    /// <summary>Why a unit was not judged.</summary>
    public string Reason(int unit) => report.Units[rows[unit]].Finding.Reason;

    /// <summary>The probability if some items kept only a share of their distance.</summary>
    public double? ProbabilityNearer(int unit, IReadOnlySet<string> codes, double kept)
    {
        var own = columns.Where(column => codes.Contains(column.Key)).Select(column => column.Value).ToHashSet();
        return own.Count == 0 ? Probability(unit) : Known(report.ProbabilityNearer(rows[unit], own, kept));
    }

    /// <summary>What the model's evidence on a unit is made of.</summary>
    public IEnumerable<UnitFlagPart> Parts(int unit) =>
        report.Contributions(rows[unit]).Select(part => new UnitFlagPart(Driver(unit, part), part.Share, Months(part)));

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private (int Month, double Share)[] Months(Contribution part) =>
        [.. part.Months.Select((share, place) => (district.GridMonth(place), share / part.Share)).Where(month => month.Item2 > 0)];

    private FlagDriver Driver(int unit, Contribution part)
    {
        var item = district.Panel.Items[part.Item];
        var gridItem = district.Items[part.Item];
        var isUnreported = part.Family == DeviationFamily.Unreported;
        var place = isUnreported ? -1 : Place(rows[unit], part, item);
        var month = district.GridMonth(Math.Max(place, 0));
        var since = part.Months.TakeWhile(share => share <= 0).Count();
        return new(
            0, ScoreLevel.Item, item.Code, part.Family.ToString(), Direction(part, item), part.Distance, 0,
            place < 0 ? null : Known(district.Grid.Value(gridItem, unit, month)),
            place < 0 ? null : Reference(unit, part, item, place),
            place < 0 ? null : Known(district.Grid.Numerator(gridItem, unit, month)),
            place < 0 ? null : Known(district.Grid.Denominator(gridItem, unit, month)),
            district.Grid.MonthAt(district.GridMonth(Math.Min(since, district.Panel.Months - 1))));
    }

    /// <summary>The month whose figure is shown: of a spike its own, otherwise the latest.</summary>
    private int Place(int row, Contribution part, PanelItem item)
    {
        var months = district.Panel.Months;
        if (part.Family == DeviationFamily.Spike)
        {
            return Enumerable.Range(0, months).MaxBy(place => part.Months[place]);
        }

        return Enumerable.Range(0, months).LastOrDefault(place => item.IsUsable((row * months) + place), -1);
    }

    private static FlagDirection Direction(Contribution part, PanelItem item)
    {
        var isSpread = part.Family is DeviationFamily.Spread or DeviationFamily.DimensionSpread;
        return (FlagDirection)(item.CountsMisses && !isSpread ? -part.Direction : part.Direction);
    }

    /// <summary>For a level that lasts the median of the peers in the month, for a change what peers and the own past lead to expect.</summary>
    private double? Reference(int unit, Contribution part, PanelItem item, int place)
    {
        var grid = district.Grid;
        var gridItem = district.Items[part.Item];
        if (part.Family is DeviationFamily.Lasting or DeviationFamily.LastingProfile)
        {
            var peers = district.Units.Where(other => other != unit && grid.Units[other].Kind == grid.Units[unit].Kind)
                .Select(other => grid.Value(gridItem, other, district.GridMonth(place))).Where(double.IsFinite).ToArray();
            return peers.Length == 0 ? null : Selection.MedianInPlace(peers);
        }

        if (part.Family is not (DeviationFamily.Level or DeviationFamily.Spike or DeviationFamily.DimensionShift or DeviationFamily.DimensionDistance))
        {
            return null;
        }

        var expected = report.Expected(rows[unit], part.Item, place);
        var scale = scales.GetValueOrDefault(grid.Items[gridItem].UnitOfMeasure, 1) / (grid.Items[gridItem].Aggregation == Aggregation.RatioOfSums ? 100 : 1);
        return Known(item.CountsMisses ? scale * Math.Max(0, 1 - expected) : scale * expected);
    }
}
