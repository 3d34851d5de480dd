using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Tests.Import;

public sealed class RejectedFileTests
{
    private const string Header = "发放编号,发放单位,行业,补贴项目,批次号,批次日期,身份证号,姓名,应发金额（元）,实发金额（元）,应发日期,备注";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_RejectedRows_ComeBackMendedAndMaskedAndOnce()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例镇");
        var report = await bench.ImportAsync("subsidy_payment", $"""
            {Header}
            FF-1,示例镇,农业,耕地补贴,NY-1,2026-09-05,410101197001011234,张三,600.00,600.00,2026-09-20,"甲, 乙"
            FF-2,示例乡,农业,=1+1,NY-1,2026-09-05,410101197001011235,李四,600.005,600.00,2026-09-20,

            """);
        Assert.Equal((1, 1), (report.Rows.Accepted, report.Rows.Rejected));

        var text = await TextAsync(bench, report.BatchId!.Value, "zh-CN");
        var lines = text.TrimEnd().Split("\r\n");

        Assert.Equal('\uFEFF', text[0]);
        Assert.Equal('\uFEFF' + Header + ",line,column,value,reason", lines[0]);
        Assert.StartsWith("FF-2,示例乡,农业,'=1+1,NY-1,2026-09-05,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(
            ",3,发放单位；补贴项目；应发金额（元）,示例乡；=1+1；600.005,没有这个单位；请先导入单位或单位别名；像是公式的文字，不予读取；金额最多两位小数", lines[1].Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("410101197001011235", text, StringComparison.Ordinal);
        Assert.DoesNotContain("李四", text, StringComparison.Ordinal);

        var mended = text.Replace("示例乡,农业,'=1+1", "示例镇,农业,耕地补贴", StringComparison.Ordinal).Replace(",600.005,", ",600.00,", StringComparison.Ordinal);
        var again = await bench.ImportAsync("subsidy_payment", mended, "mended.csv", new UTF8Encoding(false));

        Assert.Equal(new(1, 0, 0, 0, 0), again.Rows);
        Assert.Equal(["备注"], again.IgnoredColumns);

        // the pseudonym of the mended row is the one the number itself would have got
        await bench.ImportAsync("subsidy_payment", $"{Header}\nFF-3,示例镇,农业,耕地补贴,NY-1,2026-09-05,410101197001011235,李四,600,600,2026-09-20,\n", "third.csv");
        Assert.Equal(2, await bench.ScalarAsync<long>("select count(distinct payee) from record_subsidy_payment"));
        Assert.Equal(["张＊", "李＊", "李＊"], await bench.QueryAsync<string>("select payee_name from record_subsidy_payment order by record_no"));
    }

    [Fact]
    public async Task WriteAsync_InEnglish_GivesEnglishReasons()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例镇");
        var report = await bench.ImportAsync("unit_size", "单位,月份,监察对象人数\nD01,2026-13,2.5\n");

        Assert.EndsWith("not a month (such as 2026-05)；must be a whole number\r\n", await TextAsync(bench, report.BatchId!.Value, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_UnknownBatch_SaysSo()
    {
        await using var bench = await ImportBench.OpenAsync();

        Assert.False(await new RejectedFile(bench.Engine, Words()).WriteAsync(7, Stream.Null, Token));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Say_EveryReasonInTheSource_HasItsSentence(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var words = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Dashboard.Resources.Import>>();
        var sources = Architecture.Repository.Files("Dashboard/Import", ".cs").Select(File.ReadAllText).ToList();
        var keys = Keys(sources, "Refusal.For", "Refusal_").Concat(Keys(sources, "CellReading.Bad", "Reason_")).Concat(Keys(sources, "AddFault", "Fault_")).Distinct().ToList();

        Assert.True(keys.Count > 40);
        Assert.DoesNotContain(keys, key => words[key].ResourceNotFound);
    }

    private static IEnumerable<string> Keys(IEnumerable<string> sources, string call, string prefix) =>
        sources.SelectMany(source => System.Text.RegularExpressions.Regex.Matches(source, System.Text.RegularExpressions.Regex.Escape(call) + "\\([^\"()]*\"([A-Z][A-Za-z]+)\""))
            .Select(match => prefix + match.Groups[1].Value);

    private static async Task<string> TextAsync(ImportBench bench, long batchId, string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        using var file = new MemoryStream();
        Assert.True(await new RejectedFile(bench.Engine, Words()).WriteAsync(batchId, file, Token));
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static ImportWords Words() =>
        new(new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Dashboard.Resources.Import>>());
}
