using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components;

/// <summary>The document around every page.</summary>
public sealed partial class App
{
    private Choices choices = Choices.Default;
    private IComponentRenderMode? mode;
    private string nonce = "";

    [Inject]
    private IStringLocalizer<Resources.Shell> Text { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        choices = Choices.Of(Context.Request);
        nonce = SecurityHeaders.NonceOf(Context);
        mode = Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
    }
}
