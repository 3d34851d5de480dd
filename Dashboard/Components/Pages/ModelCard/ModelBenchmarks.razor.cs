using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.ModelCard;

/// <summary>What was measured of the model, as it stands in its files.</summary>
public sealed partial class ModelBenchmarks
{
    /// <summary>The files.</summary>
    [Parameter]
    [EditorRequired]
    public ModelFiles Files { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.ModelCard> Text { get; set; } = default!;

    // The files write .041 as the tables of the documents do.
    private static string Figure(string written) => written switch
    {
        "" => "—",
        ['.', ..] => "0" + written,
        _ => written,
    };
}
