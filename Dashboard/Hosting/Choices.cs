using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace SmartSupervision.Dashboard.Hosting;

/// <summary>What did the reader choose: language, theme and month? From the address, else remembered, else the default.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>.</param>
/// <param name="Month">The month as <c>yyyymm</c>, or null for the last month with data.</param>
/// <param name="AskedMonth">The month as the address gives it, understood or not; null where it gives none.</param>
public sealed record Choices(string Language, string Theme, int? Month, string? AskedMonth = null)
{
    /// <summary>The names under which choices stand in addresses and cookies.</summary>
    public const string LanguageKey = "lang", ThemeKey = "theme", MonthKey = "month";

    /// <summary>The value that forgets the month chosen.</summary>
    public const string LatestMonth = "latest";

    private const int LongestMonth = 12;

    /// <summary>Chinese, the default, and English.</summary>
    public const string Chinese = "zh", English = "en";

    /// <summary>Light, the default, and dark.</summary>
    public const string Light = "light", Dark = "dark";

    /// <summary>Chinese, light, last month with data.</summary>
    public static Choices Default { get; } = new(Chinese, Light, null);

    /// <summary>The culture texts, figures and dates are written in.</summary>
    [JsonIgnore]
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language == English ? "en" : "zh-CN");

    /// <summary>What <c>&lt;html lang&gt;</c> says.</summary>
    [JsonIgnore]
    public string HtmlLanguage => Language == English ? "en" : "zh-CN";

    /// <summary>Whether the dark theme was chosen.</summary>
    [JsonIgnore]
    public bool IsDark => Theme == Dark;

    /// <summary>Reads the choices of a request; an unknown value counts as not given.</summary>
    public static Choices Of(HttpRequest request) => new(
        Read(request, LanguageKey, value => value is Chinese or English) ?? Default.Language,
        Read(request, ThemeKey, value => value is Light or Dark) ?? Default.Theme,
        Analytics.Model.Month.TryParse(Read(request, MonthKey, IsMonth), out var month) ? month.Value : null,
        Asked(request));

    /// <summary>Remembers what the address of a page chose, for a year; the month until the browser is closed or <c>month=latest</c> forgets it.</summary>
    public static void Remember(HttpContext context)
    {
        RememberWhen(context, LanguageKey, value => value is Chinese or English);
        RememberWhen(context, ThemeKey, value => value is Light or Dark);
        RememberWhen(context, MonthKey, IsMonth);
        if (context.Request.Query[MonthKey] == LatestMonth)
        {
            context.Response.Cookies.Delete(MonthKey);
        }
    }

    /// <summary>Whether an address asks for another language, theme or month than is shown, so that it must be fetched anew.</summary>
    public static bool AskForOther(string address, string language, string theme, int? month)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return Asks(LanguageKey, language) || Asks(ThemeKey, theme) || Asks(MonthKey, month?.ToString(CultureInfo.InvariantCulture));

        bool Asks(string key, string? shown) => query.TryGetValue(key, out var asked) && asked != LatestMonth && asked != shown;
    }

    private static string? Asked(HttpRequest request) =>
        request.Query[MonthKey].ToString() is { Length: > 0 } asked && asked != LatestMonth ? asked[..Math.Min(asked.Length, LongestMonth)] : null;

    private static bool IsMonth(string value) => Analytics.Model.Month.TryParse(value, out _);

    private static string? Read(HttpRequest request, string key, Func<string, bool> isValid)
    {
        var given = request.Query[key].ToString();
        if (isValid(given))
        {
            return given;
        }

        return given.Length == 0 && request.Cookies[key] is { } remembered && isValid(remembered) ? remembered : null;
    }

    private static void RememberWhen(HttpContext context, string key, Func<string, bool> isValid)
    {
        var given = context.Request.Query[key].ToString();
        if (isValid(given))
        {
            context.Response.Cookies.Append(key, given, new CookieOptions
            {
                MaxAge = key == MonthKey ? null : TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
            });
        }
    }
}
