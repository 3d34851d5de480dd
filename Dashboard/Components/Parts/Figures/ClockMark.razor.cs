using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Clocks;

namespace SmartSupervision.Dashboard.Components.Parts.Figures;

/// <summary>A clock as shape, colour and words, so that none of them carries it alone.</summary>
public sealed partial class ClockMark
{
    private const int HoursShownBelow = 24;

    /// <summary>What the clock says.</summary>
    [Parameter]
    [EditorRequired]
    public ClockReading Reading { get; set; } = default!;

    [Inject]
    private Display Display { get; set; } = default!;

    [Inject]
    private IStringLocalizer<Resources.Terms> Text { get; set; } = default!;

    private string Style => Reading.State switch
    {
        ClockState.Soon or ClockState.Over or ClockState.Late => "is-attention",
        _ => "is-ordinary",
    };

    private string? Detail => Reading.Due is { } due ? Text["ClockDue", Display.Date(DateOnly.FromDateTime(due))].Value : null;

    // What stopped in time needs no figure; whole days count as days, less than one as hours.
    private string Word => Reading switch
    {
        { State: ClockState.Kept } => Text["ClockKept"],
        { Span.TotalHours: < HoursShownBelow } => Text["Clock" + Reading.State + "Hours", Display.Count((long)Math.Floor(Reading.Span.TotalHours))],
        _ => Text["Clock" + Reading.State + "Days", Display.Count((long)Math.Floor(Reading.Span.TotalDays))],
    };
}
