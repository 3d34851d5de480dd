using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>On what ground a flag was raised: how many comparisons, how likely by chance, what could not be compared.</summary>
public sealed partial class FlagGround
{
    // A smaller share would be printed as 0.0 %, which is never true.
    private const double Tiny = 0.001;

    /// <summary>The ground; null when what is stored cannot be read.</summary>
    [Parameter]
    [EditorRequired]
    public FlagExplanation? Explanation { get; set; }

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Flags> Text { get; set; } = default!;

    private string Words(KeyValuePair<string, int> reason) =>
        Text["ReasonCount", Text["NotJudged" + reason.Key] is { ResourceNotFound: false } known ? known.Value : reason.Key, reason.Value];
}
