using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>One problem: its course, its standstill with the reason, the feedback that came, and what went before.</summary>
public sealed partial class ProblemPage
{
    /// <summary>The problem's number.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private ProblemReader Reader { get; set; } = default!;

    [Inject]
    private LedgerWords Words { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Systems.Ledger> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<Problem?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Number, View.AsOf, cancellation);

    private string StepText(Problem problem, ProblemStep step) => step.Code switch
    {
        "stalled" => Text["StepStalled", Words.Reason(problem.Stall?.Reason)],
        "asked" when problem.Stall?.AskedAfter is { } days => Text["StepAskedStalled", days],
        "rechecked" => Text[problem.HasRecurred ? "StepRecurred" : "StepRechecked"],
        _ => Text["Step_" + step.Code],
    };

    private string Lead(Problem problem)
    {
        var parts = new List<string> { Text["ProblemLead", problem.UnitName, Display.Date(problem.Steps[0].On), Words.Choice("source", problem.Source)] };
        if (problem.Stall is { } stall)
        {
            parts.Add(stall.Restarted is { } restarted
                ? Text["LeadStalledUntil", Display.Date(stall.Began), Display.Date(restarted), stall.Days, Words.Reason(stall.Reason)]
                : Text["LeadStalled", Display.Date(stall.Began), stall.Days, Words.Reason(stall.Reason)]);
            parts.Add(stall.AskedAfter is { } days ? Text["LeadAsked", days] : "");
        }

        parts.Add(problem.IsSilent ? Text["LeadSilent", LedgerListReader.SilentDays] : "");
        parts.Add(problem.HasRecurred ? Text["LeadRecurred"] : "");
        return string.Concat(parts);
    }
}
