using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Figures;

/// <summary>The funnel of an item over the units of one kind: which differences does the number of cases explain?</summary>
public sealed class FunnelPicture(
    SupervisionCatalogue catalogue, Display display, FractionText fractions, IStringLocalizer<Resources.Readings> text)
{
    private const int CurveSteps = 48;

    /// <summary>With sizes this far apart equal ratios are drawn as equal steps.</summary>
    private const double FarApart = 20;

    private const double Beyond = 1.1;

    /// <summary>Draws the units of a kind; null where the item has no cases to measure chance by.</summary>
    public ChartSpec? Of(ItemView view, UnitKind kind)
    {
        if (view.Funnels.GetValueOrDefault(kind) is not { } funnel)
        {
            return null;
        }

        var unit = ItemDefinition.UnitOf(catalogue, view.Item);
        var rows = view.Units.Where(row => row.Kind == kind && row.Measure is { IsFigure: true, Denominator: > 0 }).OrderBy(row => row.Measure.Denominator).ToList();
        var points = funnel.Plot.Points.ToDictionary(point => point.Key);
        var sizes = rows.Select(row => row.Measure.Denominator!.Value).ToList();
        var limits = sizes.Select(funnel.At).ToList();
        return new()
        {
            Id = "funnel-" + view.Item.Code.ToLowerInvariant(),
            Kind = ChartKind.Scatter,
            Title = TitleOf(funnel, kind),
            Subtitle = text["FunnelSubtitle", display.Month(view.Month)],
            CategoryHeading = text["FunnelUnit"],
            Axis = new(display.Name(view.Item), display.UnitSign(unit)),
            AcrossAxis = new(text["FunnelSize", display.Name(view.Item.DenominatorZh, view.Item.DenominatorEn)], "", IsLogarithmic: sizes.Count > 0 && sizes[^1] > FarApart * sizes[0]),
            Categories = [.. rows.Select(row => new ChartCategory(row.Name, $"/units/{Uri.EscapeDataString(row.Code)}"))],
            Series = [new(display.Name(view.Item), [.. rows.Select(row => PointOf(view, row, points[row.Measure.UnitId], unit, funnel.Lines is not null))])],
            Bands = funnel.Lines is null
                ? []
                :
                [
                    new(text["Limits95"], [.. limits.Select(limit => limit?.Lower95)], [.. limits.Select(limit => limit?.Upper95)]),
                    new(text["Limits998"], [.. limits.Select(limit => limit?.Lower998)], [.. limits.Select(limit => limit?.Upper998)]),
                ],
            Curves = [.. CurvesOf(funnel, sizes)],
            References = funnel.Target is { } target ? [new(text["FunnelTarget"], target, display.Value(target, unit))] : [],
            Notes = NotesOf(funnel),
            Sentence = funnel.Target is { } mean ? text["FunnelSentence", display.Kind(kind), display.Value(mean, unit)].Value : null,
        };
    }

    /// <summary>What a place in a funnel means for an item: low is worse where higher is better.</summary>
    public static ChartMeaning MeaningOf(FunnelPosition position, Polarity polarity) => (position, polarity) switch
    {
        (FunnelPosition.OutsideLow, Polarity.HigherIsWorse) or (FunnelPosition.OutsideHigh, Polarity.HigherIsBetter) => ChartMeaning.Improvement,
        (FunnelPosition.OutsideLow or FunnelPosition.OutsideHigh, _) => ChartMeaning.Attention,
        _ => ChartMeaning.Ordinary,
    };

    private static IEnumerable<ChartCurve> CurvesOf(ItemFunnel funnel, List<double> sizes, int steps = CurveSteps)
    {
        if (funnel.Lines is null || sizes.Count < 2)
        {
            yield break;
        }

        // A little beyond the smallest and the largest, so that units of one size have limits to be seen too.
        var (first, last) = (sizes[0] / Beyond, sizes[^1] * Beyond);
        var ratio = Math.Pow(last / first, 1.0 / steps);
        var places = Enumerable.Range(0, steps + 1).Select(step => first * Math.Pow(ratio, step)).Select(size => (Size: size, Limits: funnel.At(size)!.Value)).ToList();
        yield return new("99.8%", [.. places.Select(at => (at.Size, at.Limits.Upper998))], IsDashed: false);
        yield return new("99.8%", [.. places.Select(at => (at.Size, at.Limits.Lower998))], IsDashed: false);
        yield return new("95%", [.. places.Select(at => (at.Size, at.Limits.Upper95))], IsDashed: true);
        yield return new("95%", [.. places.Select(at => (at.Size, at.Limits.Lower95))], IsDashed: true);
    }

    private string TitleOf(ItemFunnel funnel, UnitKind kind)
    {
        var points = funnel.Plot.Points;
        return funnel.Plot.State switch
        {
            FunnelState.TooFewUnits => text["FunnelTitleFew", display.Kind(kind), points.Count],
            FunnelState.NoVariation => text["FunnelTitleFlat", display.Kind(kind)],
            _ => text[
                "FunnelTitle", display.Kind(kind), points.Count, points.Count(point => point.Position == FunnelPosition.Inside),
                points.Count(point => point.Position is FunnelPosition.OutsideHigh or FunnelPosition.OutsideLow)],
        };
    }

    private string[] NotesOf(ItemFunnel funnel)
    {
        if (funnel.Lines is null)
        {
            return [];
        }

        var dispersion = funnel.Plot.Dispersion is { TauSquared: > 0 } spread ? text["FunnelDispersed", display.Figure(spread.Phi, 2)] : text["FunnelChance"];
        string?[] notes =
        [
            dispersion,
            funnel.Plot.UsesExactLimits ? text["FunnelExact"].Value : null,
            funnel.Plot.IsTooDiverse ? text["FunnelDiverse"].Value : null,
        ];
        return [.. notes.OfType<string>()];
    }

    private ChartPoint PointOf(ItemView view, ItemUnitFigure row, FunnelPoint point, UnitOfMeasure unit, bool isJudged) =>
        new(row.Measure.Value, display.Figure(row.Measure.Value, unit.Decimals))
        {
            Across = row.Measure.Denominator,
            Meaning = row.Code == view.Chosen?.Code ? ChartMeaning.Selected : isJudged ? MeaningOf(point.Position, view.Item.Polarity) : ChartMeaning.Ordinary,
            Word = text[isJudged ? "Funnel" + point.Position : "FunnelUnjudged"],
            Numerator = fractions.Numerator(view.Item, row.Measure),
            Denominator = fractions.Denominator(view.Item, row.Measure),
        };
}
