using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile;

/// <summary>One unit: four dimensions first, then items, flags and villages.</summary>
public sealed partial class UnitPage
{
    /// <summary>The unit's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    /// <summary>1 when the reader asked for the composite.</summary>
    [SupplyParameterFromQuery(Name = "composite")]
    public string? Composite { get; set; }

    /// <summary>The order of the signal table.</summary>
    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [Inject]
    private IStringLocalizer<Resources.Units> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private UnitReader Reader { get; set; } = default!;

    [Inject]
    private UnitCharts Charts { get; set; } = default!;

    [Inject]
    private SupervisionCatalogue Catalogue { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private bool IsCompositeShown => Composite == "1";

    private Task<UnitView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Code, View.Month!.Value, IsCompositeShown, cancellation);

    private string LeadOf(UnitView view)
    {
        var scores = Catalogue.Dimensions.Zip(view.Scores, (dimension, score) => score.Value is { } value
            ? Text["UnitLeadScore", Display.Name(dimension), Display.Score(value)].Value
            : Text["UnitLeadNoScore", Display.Name(dimension)].Value);
        var verdicts = view.Items.Select(item => item.Signal?.Finding.Verdict).Where(verdict => verdict is not (null or Verdict.NotJudged)).ToArray();
        var sentences = new[]
        {
            Text["UnitLead", Display.Month(view.Month), view.Unit.Name, Display.List(scores)].Value,
            Text["UnitLeadSignals", verdicts.Length, verdicts.Count(verdict => verdict == Verdict.Deviates), verdicts.Count(verdict => verdict == Verdict.Improves)].Value,
            Text[view.Flags.Any(flag => flag.Month == view.Month) ? "UnitLeadFlag" : "UnitLeadNoFlag"].Value,
        };
        return string.Join(View.IsEnglish ? " " : "", sentences);
    }
}
