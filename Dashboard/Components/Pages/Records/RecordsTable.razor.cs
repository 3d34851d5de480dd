using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Pages.Records;

/// <summary>One page of records as a table.</summary>
public sealed partial class RecordsTable
{
    /// <summary>The records.</summary>
    [Parameter]
    [EditorRequired]
    public RecordsPageView Page { get; set; } = default!;

    [Inject]
    private RecordText Cells { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Records> Text { get; set; } = default!;
}
