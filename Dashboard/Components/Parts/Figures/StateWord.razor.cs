using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>The word that stands where a number is missing, explained on hover.</summary>
public sealed partial class StateWord
{
    /// <summary>The state; never <see cref="MeasureState.Figure"/>.</summary>
    [Parameter]
    [EditorRequired]
    public MeasureState State { get; set; }

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Terms> Text { get; set; } = default!;
}
