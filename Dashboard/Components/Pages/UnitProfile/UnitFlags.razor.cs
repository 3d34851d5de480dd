using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>The newest flags of a unit, each with what drives it.</summary>
public sealed partial class UnitFlags
{
    /// <summary>The flags.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<UnitFlagEntry> Flags { get; set; } = [];

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    private string NameOf(UnitFlagDriver driver)
    {
        var name = driver.Level == ScoreLevel.Dimension
            ? Catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == driver.Code) is { } found ? Display.Name(found) : driver.Code
            : Catalogue.Item(driver.Code) is { } item ? Display.Name(item) : driver.Code;
        var sentence = Text["FlagDriver" + driver.Rule + driver.Direction, name];
        return sentence.ResourceNotFound ? name : sentence;
    }
}
