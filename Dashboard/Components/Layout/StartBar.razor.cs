using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Runs;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>How far is the first start? Stands above every page until the product is usable.</summary>
public sealed partial class StartBar
{
    private StartState state = new(StartStep.Ready, 0, 0, 100, null);
    private long shownAt;

    [Inject]
    private IStringLocalizer<Resources.Sample> Text { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private StartProgress Progress { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string PercentText => state.Percent.ToString("0", CultureInfo.InvariantCulture);

    private string StepText => Text["Start" + state.Step];

    private string Line
    {
        get
        {
            List<string> parts = [PercentText + "%", StepText];
            if (state.RowsExpected > 0)
            {
                parts.Add(Text["StartRows", Display.Count(state.Rows), Display.Count(state.RowsExpected)]);
            }

            if (state.Remaining is { } remaining)
            {
                parts.Add(Text["StartRemaining", Display.Count((long)Math.Ceiling(remaining.TotalSeconds))]);
            }

            return string.Join(" · ", parts);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Progress.Changed -= Show;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        state = Progress.Now;
        if (state.IsStarting)
        {
            Progress.Changed += Show;
        }
    }

    // Progress comes many times a second; the page follows about twice.
    private void Show()
    {
        var now = Progress.Now;
        if (now.IsStarting && now.Step == state.Step && Clock.GetElapsedTime(shownAt).TotalMilliseconds < 500)
        {
            return;
        }

        shownAt = Clock.GetTimestamp();
        _ = InvokeAsync(() =>
        {
            state = now;
            StateHasChanged();
        });
    }
}
