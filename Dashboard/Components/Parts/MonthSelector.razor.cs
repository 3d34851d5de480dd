using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>Chooses the month every page is shown for, by links, so that the choice is remembered.</summary>
public sealed partial class MonthSelector
{
    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private string Latest => Navigation.GetUriWithQueryParameter(Choices.MonthKey, Choices.LatestMonth);

    private static IEnumerable<Month> MonthsOf(int year, Month first, Month last) =>
        Enumerable.Range(1, 12).Select(number => new Month((year * 100) + number)).Where(month => month >= first && month <= last);

    private string With(Month month) => Navigation.GetUriWithQueryParameter(Choices.MonthKey, month.Value);
}
