using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>What the author should know before a briefing is sent out.</summary>
public sealed partial class ProblemList
{
    /// <summary>The problems.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<DocumentProblem> Problems { get; set; } = [];

    /// <summary>The blocks they stand in.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<EditedBlock> Blocks { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Briefings> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string? HeadingOf(string block) => Blocks.FirstOrDefault(each => each.Block.Id == block)?.Heading;
}
