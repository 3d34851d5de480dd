using Microsoft.AspNetCore.Http;
using SmartSupervision.Dashboard.Hosting;
using Xunit;

namespace SmartSupervision.Tests.Hosting;

public sealed class ChoicesTests
{
    [Theory]
    [InlineData("", "", "zh", "light", null)]
    [InlineData("?lang=en&theme=dark&month=202604", "", "en", "dark", 202604)]
    [InlineData("?lang=zh", "lang=en; theme=dark", "zh", "dark", null)] // the address before the memory
    [InlineData("?lang=klingon&theme=&month=202613", "", "zh", "light", null)]
    [InlineData("", "month=202604", "zh", "light", 202604)]
    [InlineData("?month=latest", "month=202604", "zh", "light", null)]
    public void Of_AddressAndMemory_TakesTheAddressThenTheMemoryThenTheDefault(string query, string cookies, string language, string theme, int? month)
    {
        var choices = Choices.Of(Request(query, cookies).Request);

        Assert.Equal(new(language, theme, month), choices with { AskedMonth = null });
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?month=latest", null)]
    [InlineData("?month=abc", "abc")]
    [InlineData("?month=20260420260420", "202604202604")]
    public void Of_Month_IsKeptAsAskedInTwelveLetters(string query, string? expected) =>
        Assert.Equal(expected, Choices.Of(Request(query, "").Request).AskedMonth);

    [Fact]
    public void Remember_ValidChoices_SetsThemAndNothingElse()
    {
        var context = Request("?lang=en&theme=purple&month=202604", "");

        Choices.Remember(context);

        var set = context.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]);
        Assert.Equal(["lang=en", "month=202604"], set);
    }

    [Fact]
    public void Remember_LatestMonth_ForgetsTheMonth()
    {
        var context = Request("?month=latest", "month=202604");

        Choices.Remember(context);

        Assert.StartsWith("month=; expires=Thu, 01 Jan 1970", Assert.Single(context.Response.Headers.SetCookie), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://h/units", false)]
    [InlineData("http://h/units?lang=zh&month=202604", false)]
    [InlineData("http://h/units?month=202603", true)]
    [InlineData("http://h/units?theme=dark", true)]
    [InlineData("http://h/units?lang=en", true)]
    [InlineData("http://h/units?month=latest&kind=street", false)] // stays in the address when a filter changes
    public void AskForOther_Address_OnlyWhenItDiffersFromWhatIsShown(string address, bool expected) =>
        Assert.Equal(expected, Choices.AskForOther(address, "zh", "light", 202604));

    [Theory]
    [InlineData("zh", "zh-CN", "zh-CN")]
    [InlineData("en", "en", "en")]
    public void Language_Chosen_DecidesCultureAndDocument(string language, string culture, string html)
    {
        var choices = Choices.Default with { Language = language };
        Assert.Equal(culture, choices.Culture.Name);
        Assert.Equal(html, choices.HtmlLanguage);
    }

    private static DefaultHttpContext Request(string query, string cookies)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        context.Request.Headers.Cookie = cookies;
        return context;
    }
}
