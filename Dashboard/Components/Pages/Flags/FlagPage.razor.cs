using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>One deviation with everything that is needed to look into it.</summary>
public sealed partial class FlagPage
{
    private const int SaidDrivers = 3;

    /// <summary>The flag's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private FlagReader Reader { get; set; } = default!;

    [Inject]
    private FlagSentence Sentence { get; set; } = default!;

    [Inject]
    private FlagCharts Charts { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Flags> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<FlagView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Code, cancellation);
}
