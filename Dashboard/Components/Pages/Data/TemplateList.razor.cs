using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Data;

/// <summary>Every stream with its key, its month and the templates to fill in.</summary>
public sealed partial class TemplateList
{
    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    private string Heading(StreamDeclaration stream, string name) =>
        stream.Column(name) is { } column ? Display.Name(column.Zh, column.En) : name;
}
