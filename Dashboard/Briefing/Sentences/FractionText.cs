using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>How are the numerator and the denominator of an item written? Money is stored in fen and read in 万元.</summary>
public sealed class FractionText(SupervisionCatalogue catalogue, Display display)
{
    private const double FenPerTenThousandYuan = 1_000_000;
    private const int MoneyDecimals = 2;

    private readonly Dictionary<string, (bool Numerator, bool Denominator)> money = [];

    /// <summary>286 / 456; empty when withheld and where nothing is divided by: the figure itself says it then.</summary>
    public string Of(Item item, Measure measure) => (Numerator(item, measure), Denominator(item, measure)) switch
    {
        ({ } top, { } bottom) => $"{top} / {bottom}",
        _ => "",
    };

    /// <summary>The numerator as written, or null when withheld.</summary>
    public string? Numerator(Item item, Measure measure) =>
        measure.Numerator is { } value ? Amount(value, Money(item).Numerator) : null;

    /// <summary>The denominator as written, or null where there is none.</summary>
    public string? Denominator(Item item, Measure measure) =>
        measure.Denominator is { } value ? Amount(value, Money(item).Denominator) : null;

    private string Amount(double value, bool isMoney)
    {
        var shown = isMoney ? value / FenPerTenThousandYuan : value;
        return display.Figure(shown, isMoney || Math.Abs(shown - Math.Round(shown)) > 1e-9 ? MoneyDecimals : 0);
    }

    private (bool Numerator, bool Denominator) Money(Item item)
    {
        if (!money.TryGetValue(item.Code, out var found))
        {
            found = (IsMoney(item.Numerator), item.Denominator is { } denominator && IsMoney(denominator));
            money.Add(item.Code, found);
        }

        return found;
    }

    private bool IsMoney(FormulaPart part) =>
        part.Aggregate is Aggregate.Sum or Aggregate.Mean
        && part.Column is { } column
        && catalogue.Stream(part.Stream) is { } stream
        && FilterParser.ParseExpression(column).Value is { } expression
        && FilterShape.IsMoney(expression, stream);
}
