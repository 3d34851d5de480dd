using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Dashboard.Briefing;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Verbs;
using SmartSupervision.Tests.Import;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Verbs;

/// <summary>The command line over a folder of its own: results on one side, sentences on the other, and the exit code.</summary>
public sealed class VerbRunnerTests : IAsyncLifetime
{
    private const string Header = "工单编号,承办单位,受理时间,办理时限,办结时间\n";
    private const string Good = "RX-1,示例区民政局,2026-05-03 08:00,2026-05-10 08:00,2026-05-09 10:00\n";
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public VerbRunnerTests()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Folder"] = folder.FullPath }).Build();
        services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton(ImportBench.Catalogue)
            .AddStorage(settings).AddImport(settings).AddRuns().AddSample(settings).AddBriefing().AddVerbs().BuildServiceProvider();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.Null(await services.GetRequiredService<SchemaSteps>().ApplyAsync(ImportBench.Catalogue.Streams, Token));
        await RunAsync("import", "unit", Write("units.csv", "单位代码,单位名称,单位类型\nD01,示例区民政局,委办局\n"));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Import_GoodAndBadRows_PrintsOneJsonObjectAndExitsZero()
    {
        var (code, output, _) = await RunAsync("import", "hotline_case", Write("may.csv", Header + Good + "RX-2,无此单位,2026-05-03,,\n"));

        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Single(output.TrimEnd().Split('\n'));
        Assert.Equal(("hotline_case", 1, 1, 0), (result.GetProperty("stream").GetString(), Number(result, "accepted"), Number(result, "rejected"), Number(result, "duplicate")));
        Assert.Equal([202605], result.GetProperty("months").EnumerateArray().Select(month => month.GetInt32()));
        Assert.Equal(JsonValueKind.Number, result.GetProperty("batch").ValueKind);
        var rejected = result.GetProperty("rejectedFile").GetString()!;
        Assert.StartsWith(folder.FullPath, rejected, StringComparison.Ordinal);
        Assert.Contains("RX-2", await File.ReadAllTextAsync(rejected, Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "缺少必需的列")]
    [InlineData("en", "Required columns are missing")]
    public async Task Import_RefusedFile_SaysWhyInTheLanguageAndExitsOne(string language, string sentence)
    {
        var (code, output, notes) = await RunAsync("import", "hotline_case", Write("bad.csv", "a,b\n1,2\n"), "--lang", language);

        Assert.Equal(1, code);
        Assert.Contains(sentence, notes, StringComparison.Ordinal);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal((JsonValueKind.Null, "MissingColumn"), (result.GetProperty("batch").ValueKind, result.GetProperty("refusal").GetString()));
    }

    [Theory]
    [InlineData("import", "hotline_case", "nowhere.csv")]
    [InlineData("import", "no_such_stream", "units.csv")]
    [InlineData("withdraw", "42")]
    [InlineData("template", "no_such_stream")]
    [InlineData("measures", "--unit", "NOBODY", "--month", "202605")]
    public async Task RunAsync_WhatIsNotThere_ExitsOneWithASentence(params string[] arguments)
    {
        var (code, _, notes) = await RunAsync([.. arguments.Select(argument => argument == "units.csv" ? folder.File(argument) : argument)]);

        Assert.Equal(1, code);
        Assert.NotEmpty(notes.Trim());
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import", "hotline_case")]
    [InlineData("import", "hotline_case", "a.csv", "b.csv")]
    [InlineData("import", "hotline_case", "a.csv", "--colour", "red")]
    [InlineData("import", "hotline_case", "a.csv", "--covers", "2026")]
    [InlineData("withdraw", "abc")]
    [InlineData("template", "unit", "--format", "pdf")]
    [InlineData("measures", "--unit", "D01")]
    [InlineData("measures", "--unit", "D01", "--month", "202613")]
    [InlineData("status", "--lang")]
    public async Task RunAsync_WrongUsage_ExitsTwoWithTheUsage(params string[] arguments)
    {
        var (code, output, notes) = await RunAsync(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("measures --unit", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Batch_BringsTheFiguresBackToWhatTheyWere()
    {
        await RunAsync("import", "hotline_case", Write("one.csv", Header + Good));
        var before = await MeasuresAsync();
        var (_, imported, _) = await RunAsync("import", "hotline_case", Write("two.csv", Header + Good.Replace("RX-1", "RX-2", StringComparison.Ordinal).Replace("2026-05-09", "2026-05-19", StringComparison.Ordinal)));
        var after = await MeasuresAsync();

        var (code, _, _) = await RunAsync("withdraw", Number(JsonDocument.Parse(imported).RootElement, "batch").ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, code);
        Assert.NotEqual(before, after);
        Assert.Equal(before, await MeasuresAsync());
    }

    [Fact]
    public async Task Measures_OfAUnit_AreCsvWithStates()
    {
        await RunAsync("import", "hotline_case", Write("one.csv", Header + Good));

        var lines = (await MeasuresAsync()).TrimEnd().Split(Environment.NewLine);

        Assert.Equal("unit,item,month,numerator,denominator,value,state", lines[0]);
        Assert.True(lines.Length > 50);
        Assert.All(lines[1..], line => Assert.Matches("^D01,[A-Z]{2}-[0-9]{2},202605,[^,]*,[^,]*,[^,]*,(figure|notApplicable|notReported|tooFew|noBase|suppressed)$", line));
    }

    [Theory]
    [InlineData("csv", "单位代码")]
    [InlineData("xlsx", "PK")]
    public async Task Template_OfAStream_IsTheFileItself(string format, string start)
    {
        var (code, output, _) = await RunAsync("template", "unit", "--format", format);

        Assert.Equal(0, code);
        Assert.StartsWith(start, output.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_Prepared_IsTheHealthReport()
    {
        var (code, output, _) = await RunAsync("status");

        var health = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, "ready", "sqlite"), (code, health.GetProperty("status").GetString(), health.GetProperty("engine").GetString()));
        Assert.Equal((1, 78, 1, false), (Number(health, "units"), Number(health, "items"), Number(health, "records"), health.GetProperty("sample").GetBoolean()));
    }

    [Fact]
    public async Task RemoveSample_TakesTheSampleAndLeavesTheRest()
    {
        var importer = services.GetRequiredService<Importer>();
        await importer.ImportAsync(Write("s-units.csv", "单位代码,单位名称,单位类型\nS01,示例街道,街镇\n"), new("unit", "s-units.csv", "test") { IsSample = true }, Token);
        await importer.ImportAsync(Write("s.csv", Header + Good.Replace("示例区民政局", "示例街道", StringComparison.Ordinal)), new("hotline_case", "s.csv", "test") { IsSample = true }, Token);

        var (code, output, _) = await RunAsync("remove-sample");

        Assert.Equal((0, 2), (code, Number(JsonDocument.Parse(output).RootElement, "removed")));
        var health = JsonDocument.Parse((await RunAsync("status")).Output).RootElement;
        Assert.Equal((1, 1, 1), (Number(health, "units"), Number(health, "batches"), Number(health, "records")));
        Assert.True((await importer.ImportAsync(folder.File("s-units.csv"), new("unit", "s-units.csv", "test"), Token)).IsAccepted);
    }

    [Theory]
    [InlineData(true, "status")]
    [InlineData(true, "import", "x")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:1")]
    [InlineData(false, "Storage:Folder=x")]
    public void IsVerb_Arguments_TellAVerbFromSettings(bool expected, params string[] arguments) => Assert.Equal(expected, VerbRunner.IsVerb(arguments));

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private string Write(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }

    private async Task<string> MeasuresAsync() => (await RunAsync("measures", "--unit", "D01", "--month", "202605")).Output;

    private async Task<(int Code, string Output, string Notes)> RunAsync(params string[] arguments)
    {
        using var result = new MemoryStream();
        await using var notes = new StringWriter();
        var code = await VerbRunner.RunAsync(arguments, services, new VerbOutput(result, notes), Token);
        return (code, Encoding.UTF8.GetString(result.ToArray()), notes.ToString());
    }
}
