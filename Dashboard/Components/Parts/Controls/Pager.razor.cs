using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Parts.Controls;

/// <summary>Leads from page to page of a long list; the page stands in the address.</summary>
public sealed partial class Pager
{
    /// <summary>The name in the address.</summary>
    public const string Key = "page";

    /// <summary>The page shown, from 1.</summary>
    [Parameter]
    [EditorRequired]
    public int Page { get; set; }

    /// <summary>How many there are.</summary>
    [Parameter]
    [EditorRequired]
    public int Pages { get; set; }

    /// <summary>The name in the address where a page holds more than one list.</summary>
    [Parameter]
    public string Name { get; set; } = Key;

    [Inject]
    private IStringLocalizer<Resources.Terms> Text { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>The page an address asks for: anything that is no page number means the first one.</summary>
    public static int Asked(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>How many pages so many rows take, and which of them is shown.</summary>
    public static (int Page, int Pages) Within(int asked, long rows, int size)
    {
        var pages = (int)Math.Clamp((rows + size - 1) / size, 1, int.MaxValue);
        return (Math.Clamp(asked, 1, pages), pages);
    }

    private string With(int page) => Navigation.GetUriWithQueryParameter(Name, page);
}
