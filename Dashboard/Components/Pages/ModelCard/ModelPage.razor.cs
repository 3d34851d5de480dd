using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.ModelCard;

/// <summary>The model card: data, method, what it cannot see, what was measured, settings, versions, and which items drive flags.</summary>
public sealed partial class ModelPage
{
    private const int CommitLetters = 8;

    [Inject]
    private ModelReader Reader { get; set; } = default!;

    [Inject]
    private ModelFiles Files { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private LocalTime Clock { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.ModelCard> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<ModelView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(View.Month, cancellation)!;

    private string FiringSentence(ModelView view)
    {
        var warned = view.Firing.Count(row => row.IsWarned);
        return view.Firing.Count == 0
            ? Text["FiringNone", ModelReader.CountedMonths]
            : Text["FiringSentence", ModelReader.CountedMonths, view.Firing.Count, warned, Display.Share(ItemFiring.WarnedShare), ModelReader.DriversCounted];
    }

    private string SettingName(string path)
    {
        var name = Text["Setting." + path];
        return name.ResourceNotFound ? "" : name;
    }

    // Thirds are stored with sixteen digits; four say enough.
    private string ValueOf(string value) => value switch
    {
        "True" => Text["Yes"],
        "False" => Text["No"],
        "" or "{}" => "—",
        _ when value.Contains('.', StringComparison.Ordinal) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            Math.Round(number, 4).ToString(CultureInfo.InvariantCulture),
        _ => value,
    };

    private static string CommitOf(string version) =>
        version.Split('+') is [_, var commit] ? commit[..Math.Min(CommitLetters, commit.Length)] : "";

    private string Span(ModelVersion version) => Text["VersionSpanOf", Display.Time(Clock.Of(version.From)), Display.Time(Clock.Of(version.To))];
}
