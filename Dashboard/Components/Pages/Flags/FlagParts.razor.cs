using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Flags;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Flags;

/// <summary>How a flag's strength splits over items and months.</summary>
public sealed partial class FlagParts
{
    private const double Smallest = 0.005;
    private FlagPartsTable? table;

    /// <summary>The flag.</summary>
    [Parameter]
    [EditorRequired]
    public FlagEntry Flag { get; set; } = default!;

    /// <summary>Its parts.</summary>
    [Parameter]
    [EditorRequired]
    public FlagExplanation Explanation { get; set; } = default!;

    [Inject]
    private FlagSentence Sentence { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Flags> Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => table = FlagPartsTable.Of(Flag, Explanation.Parts);

    private IEnumerable<double> Shown(IReadOnlyList<double> cells) => table!.HasEarlier ? cells : cells.Skip(1);

    private string Figure(double value) => value < Smallest ? "" : Display.Figure(value, 2);

    private string Shade(double value) => value < Smallest
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"--part: {Math.Round(100 * value / table!.Strength)}%");
}
