using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>In place of a page that has no figures yet: says what to import first.</summary>
public sealed partial class NothingYet
{
    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;
}
