using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>A score as figure and bar from 0 to 100, with the middle of the peers.</summary>
public sealed partial class ScoreBar
{
    /// <summary>The score; null is 数据不足.</summary>
    [Parameter]
    [EditorRequired]
    public double? Score { get; set; }

    /// <summary>Median of the peers, a tick.</summary>
    [Parameter]
    public double? PeerMedian { get; set; }

    /// <summary>Lower quartile of the peers, start of the band.</summary>
    [Parameter]
    public double? PeerLower { get; set; }

    /// <summary>Upper quartile of the peers, end of the band.</summary>
    [Parameter]
    public double? PeerUpper { get; set; }

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Terms> Text { get; set; } = default!;
}
