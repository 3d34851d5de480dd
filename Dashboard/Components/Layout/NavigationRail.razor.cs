using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>The screens, in the order in which a number travels.</summary>
public sealed partial class NavigationRail
{
    private static readonly Entry[] Entries =
    [
        new("NavOverview", "/", NavLinkMatch.All, "M3 11 12 3l9 8M6 9.5V20h12V9.5M10 20v-6h4v6"),
        new("NavUnits", "/units", NavLinkMatch.Prefix, "M4 20V6l7-3v17M11 9l9 3v8M2 20h20M7 9v0M7 13v0M15 14v0M15 17v0"),
        new("NavItems", "/items", NavLinkMatch.Prefix, "M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11"),
        new("NavModules", "/modules", NavLinkMatch.Prefix, "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z"),
        new("NavFlags", "/flags", NavLinkMatch.Prefix, "M6 21V4h11l-2.5 4L17 12H6"),
        new("NavLedger", "/ledger", NavLinkMatch.Prefix, "M5 4h14v16H5zM8.5 9l1.4 1.4L12.5 8M14.5 9.5h2M8.5 14.5l1.4 1.4 2.6-2.4M14.5 15h2"),
        new("NavBriefings", "/briefings", NavLinkMatch.Prefix, "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 15h7M9 18h4"),
        new("NavSnapshots", "/snapshots", NavLinkMatch.Prefix, "M4 7h4l2-3h4l2 3h4v13H4zM12 10a3.5 3.5 0 1 0 .01 0"),
        new("NavData", "/data", NavLinkMatch.Prefix, "M4 6c0-3 16-3 16 0v12c0 3-16 3-16 0zM4 6c0 3 16 3 16 0M4 12c0 3 16 3 16 0"),
        new("NavPublicFacts", "/public-facts", NavLinkMatch.Prefix, "M5 3h11l3 3v15H5zM8 9h8M8 13h8M8 17h5"),
    ];

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    private sealed record Entry(string Key, string Address, NavLinkMatch Match, string Icon);
}
