using System.Diagnostics;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Briefing.Print;

/// <summary>The pages the preview shows are the pages that are printed, by Chromium to PDF and by a word processor from the Word file.</summary>
public class PrintedPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_Monthly_MarksFieldsAndKeepsEveryWord()
    {
        var briefing = FrozenDistrict.Monthly();
        var pages = PageLayout.Of(briefing.Flow);
        var html = FrozenDistrict.Language().Speak("zh", words => PageMarkup.Of(briefing.Document, pages, words.Text));

        Assert.Equal(pages.Count, html.Split("<section class=\"paper").Length - 1);
        Assert.Contains("<data class=\"paper-field\" value=\"value:WS-22\">99.0%</data>", html, StringComparison.Ordinal);
        Assert.Contains("演示数据", html, StringComparison.Ordinal);
        var shown = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", ""));
        Assert.All(briefing.Document.Blocks.OfType<ParagraphBlock>(), block => Assert.Contains(
            block.Text.Replace(" ", "", StringComparison.Ordinal)[..10], shown.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_Monthly_GivesThePagesOfThePreview()
    {
        var printer = new ChromiumPrinter();
        Assert.SkipWhen(!printer.IsThere || Find("pdfinfo") is null, "Chromium or pdfinfo (poppler-utils) is not installed.");
        using var folder = new TemporaryFolder();
        var briefing = FrozenDistrict.Monthly();
        var path = Path.Combine(folder.FullPath, "monthly.pdf");

        Assert.Null(await new BriefingFile(FrozenDistrict.Language(), printer).WriteAsync(briefing, BriefingFormat.Pdf, path, Token));

        var information = await RunAsync("pdfinfo", path);
        Assert.Matches($@"Pages:\s+{PageLayout.Of(briefing.Flow).Count}\b", information);
        Assert.Matches(@"Tagged:\s+yes", information);
        Assert.Contains("问题整改完成率", await RunAsync("pdftotext", path, "-"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_ConvertedByLibreOffice_BreaksItsPagesAsThePreviewDoes()
    {
        Assert.SkipWhen(Find("soffice") is null || Find("pdftotext") is null, "LibreOffice Writer or pdftotext (poppler-utils) is not installed; ./test.sh --all installs both.");
        using var folder = new TemporaryFolder();
        var briefing = FrozenDistrict.Monthly();
        var path = Path.Combine(folder.FullPath, "monthly.docx");
        await new BriefingFile(FrozenDistrict.Language(), new ChromiumPrinter()).WriteAsync(briefing, BriefingFormat.Docx, path, Token);

        await RunAsync("soffice", "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullPath, "profile")), "--headless", "--convert-to", "pdf", "--outdir", folder.FullPath, path);
        var text = await RunAsync("pdftotext", "-layout", Path.Combine(folder.FullPath, "monthly.pdf"), "-");
        var printed = text.Split('\f').Select(page => page.Replace(" ", "", StringComparison.Ordinal)).Where(page => page.Length > 0).ToList();

        var pages = PageLayout.Of(briefing.Flow);
        Assert.Equal(pages.Count, printed.Count);
        Assert.All(
            pages.SelectMany(page => page.Pieces.Where(piece => piece is { Block: HeadingBlock, IsContinued: false }).Select(piece => (page.Number, Heading: ((HeadingBlock)piece.Block).Text))),
            heading => Assert.Contains(heading.Heading.Replace(" ", "", StringComparison.Ordinal), printed[heading.Number - 1], StringComparison.Ordinal));
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program)!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        _ = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return await output;
    }
}
