using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Signals;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;

/// <summary>Whether ordinary variation meets the target, as shape and word.</summary>
public sealed partial class AssuranceMark
{
    /// <summary>The assurance.</summary>
    [Parameter]
    [EditorRequired]
    public Assurance Assurance { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Readings> Readings { get; set; } = default!;

    private string Style => Assurance switch
    {
        Assurance.ConsistentlyPasses => "is-improvement",
        Assurance.ConsistentlyFails => "is-attention",
        _ => "is-ordinary",
    };
}
