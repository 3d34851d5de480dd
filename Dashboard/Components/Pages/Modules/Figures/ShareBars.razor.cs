using Microsoft.AspNetCore.Components;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Figures;

/// <summary>Bars of 100 per cent with their figures beside them: the drawing and its table are one.</summary>
public sealed partial class ShareBars
{
    /// <summary>The finding.</summary>
    [Parameter]
    [EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>What the rows are.</summary>
    [Parameter]
    [EditorRequired]
    public string Heading { get; set; } = "";

    /// <summary>The names of the parts, at most four.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<string> Parts { get; set; } = [];

    /// <summary>The rows.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<ShareRow> Rows { get; set; } = [];

    /// <summary>What is to be seen, in one sentence.</summary>
    [Parameter]
    [EditorRequired]
    public string Sentence { get; set; } = "";

    [Inject]
    private Display Display { get; set; } = default!;
}

/// <summary>One bar: shares between 0 and 1, null where withheld.</summary>
public sealed record ShareRow(string Name, string Note, IReadOnlyList<double?> Shares);
