using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Headings;

/// <summary>The seven headings under which an item explains itself, said from its declaration, the settings and this district's figures.</summary>
public sealed class ItemHeadings(
    SupervisionCatalogue catalogue, SupervisionSettings settings, ItemExplanations explanations, WorkedExample example, ControlPicture control,
    Display display, IStringLocalizer<Resources.Headings> text, IStringLocalizer<Resources.Items> items)
{
    /// <summary>The headings in their order; each has at least one line.</summary>
    public IReadOnlyList<ItemHeading> Of(ItemView view) =>
    [
        new("Method", Method(view)),
        new("Example", example.Of(view)),
        new("Why", [Explained(view.Item, row => display.Name(row.WhyZh, row.WhyEn)) ?? text["WhyUnwritten"].Value]),
        new("Output", Output(view.Item)),
        new("Settings", Settings(view.Item)),
        new("Assumptions", Assumptions(view.Item)),
        new("Silence", Silence(view.Item)),
    ];

    private string? Explained(Item item, Func<ItemExplanation, string> read) => explanations.Of(item.Code) is { } row ? read(row) : null;

    private List<string> Method(ItemView view)
    {
        var item = view.Item;
        var lines = new List<string>
        {
            text["MethodFormula", display.Name(item.FormulaZh, item.FormulaEn)],
            text["MethodWindow", items["Cadence" + item.Cadence], items["TrendStep" + item.Cadence]],
        };
        if (view.Series is { } series)
        {
            lines.Add(text["MethodChart", control.RuleOf(series.Reading.Chart)]);
        }

        lines.Add(text[view.Funnels.Count > 0 ? "MethodFunnel" : "MethodNoFunnel"]);
        lines.Add(text[item.IsScored && catalogue.Goalposts.ContainsKey(item.Code) ? "MethodScore" : "MethodNoScore"]);
        return lines;
    }

    private List<string> Output(Item item)
    {
        var unit = ItemDefinition.UnitOf(catalogue, item);
        return
        [
            text["OutputFigure", display.UnitSign(unit) is { Length: > 0 } sign ? sign : text["OutputNoSign"].Value, unit.Decimals],
            text["OutputStates"],
            text[item.Polarity == Polarity.Neutral ? "OutputSignalNeutral" : "OutputSignal"],
            text["OutputFlag"],
        ];
    }

    private List<string> Settings(Item item)
    {
        var signals = settings.Signals;
        var unit = ItemDefinition.UnitOf(catalogue, item);
        var lines = new List<string>
        {
            item.MinimumDenominator > 0 ? text["SettingMinimum", display.Count(item.MinimumDenominator)] : text["SettingNoMinimum"],
            text["SettingPoints", signals.MinimumPoints, signals.FirmPoints, signals.ShiftLength, signals.TrendLength],
            text["SettingChart", display.Figure(signals.WidenedFrom, 1), display.Figure(signals.RareEvents, 0)],
            text["SettingFunnel", settings.Funnels.MinimumUnits, display.Share(settings.Funnels.WinsorisedShare)],
            text["SettingCell", settings.Measures.SmallCell],
        };
        if (catalogue.Goalposts.TryGetValue(item.Code, out var goalpost))
        {
            lines.Add(text["SettingGoalposts", display.Value(goalpost.Floor, unit), display.Value(goalpost.Target, unit), display.Date(goalpost.AgreedOn), display.Figure(item.Weight, 2)]);
        }

        return lines;
    }

    private List<string> Assumptions(Item item)
    {
        var lines = new List<string> { text["AssumeTiming" + item.Numerator.Timing], text["AssumeComplete"] };
        if (item.Denominator is { } denominator && denominator.Timing != item.Numerator.Timing)
        {
            lines.Add(text["AssumeDenominator" + denominator.Timing]);
        }

        lines.Add(text["Assume" + ChartRule.FamilyOf(item.Aggregation)]);
        if (catalogue.Stream(item.Numerator.Stream)?.About == StreamSubject.People)
        {
            lines.Add(text["AssumePeople", settings.Measures.SmallCell - 1]);
        }

        return lines;
    }

    private List<string> Silence(Item item)
    {
        var lines = new List<string>();
        if (Explained(item, row => display.Name(row.LimitsZh, row.LimitsEn)) is { } limits)
        {
            lines.Add(limits);
        }

        lines.Add(text["SilenceCause"]);
        lines.Add(text[item.Polarity == Polarity.Neutral ? "SilenceNeutral" : "SilenceRank"]);
        return lines;
    }
}

/// <summary>One heading with its lines.</summary>
/// <param name="Key">The resource key of its title.</param>
/// <param name="Lines">Sentences.</param>
public sealed record ItemHeading(string Key, IReadOnlyList<string> Lines);
