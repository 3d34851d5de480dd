using SmartSupervision.Analytics.Flags.Panel;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>Hands a generated panel to the model, without its truth.</summary>
public static class PanelConversion
{
    public static DeviationPanel ForModel(GeneratedPanel panel) =>
        new(panel.Parameters.Units, panel.Parameters.Months, panel.Groups, [.. Enumerable.Range(0, PanelDesign.ItemCount).Select(item => Item(panel, item))]);

    private static PanelItem Item(GeneratedPanel panel, int item)
    {
        var kind = PanelDesign.Kinds[item] switch
        {
            GeneratedKind.Score => FigureKind.Score,
            GeneratedKind.Rate => FigureKind.Rate,
            GeneratedKind.Proportion => FigureKind.Proportion,
            _ => FigureKind.Amount,
        };
        var exposure = kind switch
        {
            FigureKind.Score => null,
            FigureKind.Proportion => panel.Trials[item],
            _ => panel.Sizes,
        };
        return new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"I{item + 1:00}"), kind, PanelDesign.Dimensions[item], PanelDesign.Polarity(item), panel.Values[item] ?? panel.Counts[item]!, exposure);
    }
}
