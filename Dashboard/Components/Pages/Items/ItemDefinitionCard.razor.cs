using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>What an item measures and from which fields, straight from its declaration.</summary>
public sealed partial class ItemDefinitionCard
{
    /// <summary>The item.</summary>
    [Parameter]
    [EditorRequired]
    public Item Item { get; set; } = default!;

    [Inject]
    private ItemDefinition Definition { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Items> Text { get; set; } = default!;

    private string Note(ColumnDeclaration column)
    {
        var choices = column.Choices is { } declared ? Display.List(declared.Select(choice => Display.Name(choice.Zh, choice.En))) : "";
        var note = Display.Name(column.NoteZh, column.NoteEn);
        return string.Join(" ", new[] { choices, note }.Where(part => part.Length > 0));
    }
}
