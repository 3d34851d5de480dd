using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Quality;

/// <summary>Items by months, shaded by how many of the units reported.</summary>
public sealed partial class CompletenessTable
{
    [Inject]
    private CompletenessReader Reader { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<CompletenessView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(View.Month!.Value, cancellation)!;

    private static string? Shade(CompletenessCell? cell) => cell switch
    {
        null => null,
        { Reported: 0 } => "is-none",
        _ => cell.Reported == cell.Units ? "is-full" : "is-partly",
    };
}
