using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Components.Pages.Data.Quality;

/// <summary>Rows that were taken although some of their data cannot be right.</summary>
public sealed partial class FaultList
{
    /// <summary>Only this stream; anything unknown means all.</summary>
    [Parameter]
    public string? Stream { get; set; }

    /// <summary>The page asked for.</summary>
    [Parameter]
    public int Asked { get; set; } = 1;

    [Inject]
    private FaultsReader Reader { get; set; } = default!;

    [Inject]
    private ImportWords Words { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private Task<FaultsView?> ReadAsync(CancellationToken cancellation) => Reader.ReadAsync(Stream, Asked, cancellation)!;

    private string StreamName(StreamDeclaration? stream, string code) => stream is null ? code : Display.Name(stream.Zh, stream.En);
}
