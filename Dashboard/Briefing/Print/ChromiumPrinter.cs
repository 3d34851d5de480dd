using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SmartSupervision.Dashboard.Briefing.Print;

/// <summary>Prints HTML to PDF by a headless Chromium of this machine, as a child process with a time limit.</summary>
public sealed class ChromiumPrinter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private readonly Lazy<string?> found = new(Find);

    /// <summary>Whether a Chromium was found; <c>CHROMIUM</c> in the environment names one elsewhere.</summary>
    public bool IsThere => found.Value is not null;

    /// <summary>Prints; gives whether the file was written in time.</summary>
    public async Task<bool> PrintAsync(string html, string target, CancellationToken cancellation)
    {
        if (found.Value is not { } program)
        {
            return false;
        }

        var folder = Directory.CreateTempSubdirectory("briefing-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var file = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancellation);
            if (!await RunAsync(program, page, file, folder.FullName, cancellation) || !File.Exists(file))
            {
                return false;
            }

            File.Move(file, target, overwrite: true);
            return true;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> RunAsync(string program, string page, string file, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
            "--user-data-dir=" + Path.Combine(folder, "profile"), "--print-to-pdf=" + file, new Uri(page).AbsoluteUri,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Without a user of its own, as in a container, Chromium refuses its sandbox; the page holds no script and no address.
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            start.ArgumentList.Insert(0, "--no-sandbox");
        }

        return await WaitAsync(start, cancellation);
    }

    private static async Task<bool> WaitAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return false; // found, but not to be run
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        using (process)
        {
            try
            {
                _ = process!.StandardOutput.ReadToEndAsync(limit.Token);
                _ = process.StandardError.ReadToEndAsync(limit.Token);
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0;
            }
            catch (OperationCanceledException)
            {
                process!.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                cancellation.ThrowIfCancellationRequested();
                return false;
            }
        }
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (named is null ? [] : new[] { named })
            .Concat(folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))))
            .Concat(Places)
            .FirstOrDefault(File.Exists);
    }
}
