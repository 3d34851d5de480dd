using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Hosting;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>What is every page shown under: language, theme, month, and how far the data go?</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>.</param>
/// <param name="Month">The month shown; null while there is no data.</param>
/// <param name="FirstMonth">The first month with figures, or null.</param>
/// <param name="LastMonth">The last month with figures, or null.</param>
/// <param name="DataThrough">The last day any accepted record speaks of, or null.</param>
/// <param name="IsSample">Whether the sample district is loaded.</param>
/// <param name="HasUnits">Whether any unit was imported.</param>
/// <param name="FactsVersion">Grows whenever the facts change, so that a page reads again.</param>
public sealed record ViewState(
    string Language,
    string Theme,
    Month? Month,
    Month? FirstMonth,
    Month? LastMonth,
    DateOnly? DataThrough,
    bool IsSample,
    bool HasUnits,
    long FactsVersion)
{
    /// <summary>Chinese, light, no data.</summary>
    public static ViewState Default { get; } =
        new(Choices.Default.Language, Choices.Default.Theme, null, null, null, null, IsSample: false, HasUnits: false, FactsVersion: 0);

    /// <summary>Whether the first start is still loading the sample.</summary>
    public bool IsStarting { get; init; }

    /// <summary>The month the address asked for, where there is none such; the last month is shown instead.</summary>
    public string? UnknownMonth { get; init; }

    /// <summary>The day clocks are read on: the end of the month shown, or earlier where the data end before it.</summary>
    public DateOnly AsOf => (Month?.LastDay, DataThrough) switch
    {
        ({ } end, { } through) => through < end && SmartSupervision.Analytics.Model.Month.Of(through) == Month ? through : end,
        ({ } end, null) => end,
        _ => DateOnly.MinValue,
    };

    /// <summary>Whether names are shown in English.</summary>
    public bool IsEnglish => Language == Choices.English;
}
