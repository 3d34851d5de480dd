using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>The four scores beside the peers; the composite and a rank band only when asked for.</summary>
public sealed partial class UnitScores
{
    /// <summary>The unit.</summary>
    [Parameter]
    [EditorRequired]
    public UnitView Unit { get; set; } = default!;

    /// <summary>Whether the reader asked for the composite.</summary>
    [Parameter]
    public bool IsCompositeShown { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string ScoreOf(double? score) => score is null ? Text["InsufficientData"] : Display.Score(score);

    // A band and never a single place; where none was drawn, the word that says why.
    private string RankOf() => Unit.Rank is { } band
        ? Text["RankBand", Math.Floor(band.Lower), Math.Ceiling(band.Upper)]
        : Text[Unit.Composite.Band == "InsufficientData" ? "InsufficientData" : "BandTooFew"];

    private string PeersOf(ScoreReading score) => score.PeerMedian is null
        ? Text["TooFewPeers"]
        : $"{Display.Score(score.PeerMedian)} ({Display.Score(score.PeerLower)}–{Display.Score(score.PeerUpper)})";
}
