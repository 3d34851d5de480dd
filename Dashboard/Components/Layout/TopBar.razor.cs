using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>Says what is shown: scope, month, how far the data go; and changes language and theme.</summary>
public sealed partial class TopBar
{
    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private string OtherLanguage => View.IsEnglish ? Choices.Chinese : Choices.English;

    private string OtherTheme => View.Theme == Choices.Dark ? Choices.Light : Choices.Dark;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= Refresh;

    /// <inheritdoc/>
    protected override void OnInitialized() => Navigation.LocationChanged += Refresh;

    private string With(string key, string value) => Navigation.GetUriWithQueryParameter(key, value);

    private void Refresh(object? sender, LocationChangedEventArgs change) => InvokeAsync(StateHasChanged);
}
