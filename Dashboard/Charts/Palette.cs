namespace SmartSupervision.Dashboard.Charts;

/// <summary>Which colours a drawing uses: the page's own variables, or fixed ones for paper and files.</summary>
public sealed record Palette(string Ink, string InkSoft, string Surface, string Hairline, string Ordinary, string Improvement, string Attention, string Selection)
{
    /// <summary>Follows the page's theme.</summary>
    public static Palette OfPage { get; } = new(
        "var(--ink)", "var(--ink-soft)", "var(--surface)", "var(--hairline)", "var(--ordinary)", "var(--improvement)", "var(--attention)", "var(--selection)");

    /// <summary>For paper: the light theme, spelled out.</summary>
    public static Palette OfPaper { get; } = new("#1b2530", "#4b5866", "#ffffff", "#dfe5ec", "#5f6b78", "#1f6fb2", "#b45309", "#0f4c81");

    private static readonly string[] PaperHues = ["#0f4c81", "#7a4f9a", "#23766a", "#7d6320", "#5f6b78"];

    /// <summary>The hue of one of several equal series.</summary>
    public string Hue(int index) => ReferenceEquals(this, OfPage)
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"var(--hue-{(index % PaperHues.Length) + 1})")
        : PaperHues[index % PaperHues.Length];

    /// <summary>The colour of a meaning.</summary>
    public string Of(ChartMeaning meaning) => meaning switch
    {
        ChartMeaning.Improvement => Improvement,
        ChartMeaning.Attention => Attention,
        ChartMeaning.Selected => Selection,
        _ => Ordinary,
    };
}
