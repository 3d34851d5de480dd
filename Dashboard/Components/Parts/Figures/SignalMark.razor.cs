using Microsoft.AspNetCore.Components;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>A verdict as shape, colour and word, so that none of them carries it alone.</summary>
public sealed partial class SignalMark
{
    /// <summary>The verdict.</summary>
    [Parameter]
    [EditorRequired]
    public Verdict Verdict { get; set; }

    /// <summary>Another word than the verdict's own.</summary>
    [Parameter]
    public string? Word { get; set; }

    /// <summary>The reason, shown on hover.</summary>
    [Parameter]
    public string? Detail { get; set; }

    /// <summary>In narrow places: the word is kept for screen readers only.</summary>
    [Parameter]
    public bool IsWordHidden { get; set; }

    [Inject]
    private Display Display { get; set; } = default!;

    private string Style => Verdict switch
    {
        Verdict.Deviates => "is-attention",
        Verdict.Improves => "is-improvement",
        Verdict.Ordinary or Verdict.Changes => "is-ordinary",
        _ => "is-notjudged",
    };
}
