using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Quality;

/// <summary>How fresh each stream is, who has gone silent, and what counts for no single unit.</summary>
public sealed partial class FreshnessTable
{
    [Inject]
    private FreshnessReader Reader { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<IReadOnlyList<FreshnessRow>?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(View.LastMonth, cancellation)!;
}
