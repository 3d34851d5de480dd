using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Briefing;

/// <summary>The words and figures of one language.</summary>
public sealed record BriefingWords(Display Display, IStringLocalizer<Resources.Briefing> Text, IStringLocalizer<Resources.Charts> Charts);

/// <summary>Speaks a briefing's language, whatever the page around it speaks.</summary>
public sealed class BriefingLanguage(IStringLocalizer<Resources.Terms> terms, IStringLocalizer<Resources.Briefing> text, IStringLocalizer<Resources.Charts> charts)
{
    /// <summary>Does something in a language: <c>zh</c> or <c>en</c>.</summary>
    public T Speak<T>(string language, Func<BriefingWords, T> act)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en" : "zh-CN");
        try
        {
            return act(new(new Display(terms), text, charts));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
