using System.Globalization;
using System.Resources;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Resources;
using Xunit;

namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>Every problem of the declared data has a sentence in both languages.</summary>
public sealed class CatalogueProblemWordsTests
{
    private static readonly ResourceManager Words = new(typeof(CatalogueProblems).FullName!, typeof(CatalogueProblems).Assembly);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Keys_EachLanguage_HaveASentence(string language)
    {
        var keys = typeof(CatalogueProblemKeys).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => string.IsNullOrWhiteSpace(Words.GetString(key, CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void Keys_English_DiffersFromChinese() => Assert.NotEqual(
        Words.GetString(CatalogueProblemKeys.FormulaMissing, CultureInfo.GetCultureInfo("zh-CN")),
        Words.GetString(CatalogueProblemKeys.FormulaMissing, CultureInfo.GetCultureInfo("en")));
}
