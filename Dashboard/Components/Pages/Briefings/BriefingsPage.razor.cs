using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>The briefing desk: beginning a briefing, going on with one, and finding files again.</summary>
public sealed partial class BriefingsPage
{
    private string? chosenTemplate;
    private string? chosenUnit;
    private string? problem;
    private Month? chosenMonth;

    /// <summary>The template a link begins with.</summary>
    [SupplyParameterFromQuery(Name = "template")]
    public string? TemplateCode { get; set; }

    /// <summary>The unit a link begins with.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    [Inject]
    private BriefingsReader Reader { get; set; } = default!;

    [Inject]
    private BriefingStore Store { get; set; } = default!;

    [Inject]
    private LocalTime LocalTime { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Briefings> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Month Last => chosenMonth ?? View.Month!.Value;

    private IReadOnlyList<SelectOption> Months =>
        [.. new MonthSpan(View.FirstMonth!.Value, View.LastMonth!.Value).Months.Reverse().Select(month => new SelectOption(month.ToString(), Display.Month(month)))];

    private async Task<BriefingsView?> ReadAsync(CancellationToken cancellation) => await Reader.ReadAsync(cancellation);

    private BriefingTemplate? Chosen(BriefingsView view) => view.Template(chosenTemplate ?? TemplateCode) ?? (view.Templates.Count > 0 ? view.Templates[0] : null);

    private string TemplateOf(BriefingsView view, KeptBriefing briefing) =>
        view.Template(briefing.Draft.Template) is { } template ? Display.Name(template.Zh, template.En) : briefing.Draft.Template;

    private void SetMonth(string? value) => chosenMonth = Month.TryParse(value, out var month) ? month : null;

    private async Task CreateAsync(BriefingsView view)
    {
        var unit = chosenUnit ?? UnitCode;
        if (Chosen(view) is not { } template)
        {
            return;
        }

        if (template.Speaks == TemplateScope.Units && string.IsNullOrEmpty(unit))
        {
            problem = "ChooseUnitFirst";
            return;
        }

        string[] units = template.Speaks == TemplateScope.Units ? [unit!] : [];
        var draft = BriefingAssembly.Begin(template, View.Language, new(units, Last.AddMonths(1 - Math.Max(1, template.Months)), Last));
        var name = units.Length == 0 ? "" : view.Units.FirstOrDefault(each => each.Code == unit)?.Name ?? unit;
        var id = await Store.AddAsync(draft, $"{Display.Name(template.Zh, template.En)} {name} {Display.Month(Last)}", null, Environment.UserName, CancellationToken.None);
        Navigation.NavigateTo("/briefings/" + id);
    }
}
