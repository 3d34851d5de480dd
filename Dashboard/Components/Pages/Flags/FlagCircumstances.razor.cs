using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>The ordinary causes that stored data point to, each in a sentence.</summary>
public sealed partial class FlagCircumstances
{
    /// <summary>What was found.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<Circumstance> Circumstances { get; set; } = [];

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Flags> Text { get; set; } = default!;

    private string Words(Circumstance found) => Text[
        "Circumstance" + found.Kind,
        Name(found),
        Display.Count((long)Math.Round(found.First)),
        found.Second is { } second ? Display.Count((long)Math.Round(second)) : "",
        found.Month is { } month ? Display.Month(month) : "",
        found.Note];

    private string Name(Circumstance found) => found.Kind switch
    {
        CircumstanceKind.UnitEvent => EventName(found.Code),
        CircumstanceKind.FileOutOfOrder or CircumstanceKind.DataFaults =>
            Catalogue.Stream(found.Code) is { } stream ? Display.Name(stream.Zh, stream.En) : found.Code,
        _ => Catalogue.Item(found.Code) is { } item ? Display.Quotable(Display.Name(item)) : found.Code,
    };

    private string EventName(string code) =>
        Catalogue.Stream("unit_event")?.Column("kind")?.Choices?.FirstOrDefault(choice => choice.Code == code) is { } kind
            ? Display.Name(kind.Zh, kind.En)
            : code;
}
