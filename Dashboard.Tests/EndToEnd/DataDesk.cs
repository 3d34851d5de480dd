using Microsoft.Playwright;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>The data page as a person uses it: chooses a stream and a file, imports, reads what became of it.</summary>
internal sealed class DataDesk(WatchedPage watched)
{
    private const float LongestImport = 60_000;

    private IPage Page => watched.Page;

    public static FilePayload Csv(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    /// <summary>Imports a file from the data page; gives the words that stand in its report.</summary>
    public async Task<string> UploadAsync(string stream, FilePayload file)
    {
        await watched.GoAsync("/data");
        await ChooseAsync(stream, input => input.SetInputFilesAsync(file));
        return await ReportAsync(file.Name);
    }

    /// <summary>Chooses a stream and a file and starts, on the data page.</summary>
    public async Task ChooseAsync(string stream, Func<ILocator, Task> choose)
    {
        await Page.Locator("select[name=upload-stream]").SelectOptionAsync(stream);

        // Only the running page shows templates of the stream chosen: now it listens.
        await Assertions.Expect(Page.Locator($".card a[href='/data/templates/{stream}.csv']").First).ToBeVisibleAsync();
        await choose(Page.Locator("input[type=file]"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "开始导入", Exact = true }).ClickAsync();
    }

    /// <summary>What is said about the upload of a file.</summary>
    public ILocator JobOf(string fileName) => Page.Locator($"section.job[aria-label='{fileName}']");

    /// <summary>The words of a report, once the import has ended.</summary>
    public async Task<string> ReportAsync(string fileName)
    {
        var job = JobOf(fileName);
        await Assertions.Expect(job).ToBeVisibleAsync();
        await Assertions.Expect(job.Locator("progress")).ToHaveCountAsync(0, new() { Timeout = LongestImport });
        return string.Join(' ', (await job.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Downloads what a link gives.</summary>
    public async Task<(string Name, byte[] Bytes)> DownloadAsync(ILocator link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }
}
