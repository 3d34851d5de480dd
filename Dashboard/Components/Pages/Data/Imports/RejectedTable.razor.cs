using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Imports;

/// <summary>The cells for which rows were rejected, each with its reason.</summary>
public sealed partial class RejectedTable
{
    /// <summary>The cells.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<RejectedCell> Cells { get; set; } = [];

    [Inject]
    private ImportWords Words { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;
}
