using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>briefing SNAPSHOT</c>: a template filled from a snapshot, as a file on standard output.</summary>
internal sealed class BriefingVerb(
    SnapshotStore store, BriefingTemplates templates, BriefingAssembly assembly, BriefingFile file, ImportWords words, IStringLocalizer<Resources.Snapshots> text,
    IStringLocalizer<Resources.Briefings> desk) : Verb
{
    /// <inheritdoc/>
    public override string Name => "briefing";

    /// <inheritdoc/>
    public override int Words => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => ["template", "format"];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var template = templates.Read().Templates.FirstOrDefault(each => each.Code == (arguments.Option("template") ?? "monthly"));
        if (template is null || !Enum.TryParse<BriefingFormat>(arguments.Option("format") ?? "docx", ignoreCase: true, out var format))
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return VerbRunner.WrongUsage;
        }

        if (await store.ReadAsync(arguments.Words[0], cancellation) is not { } snapshot)
        {
            await output.SayAsync(text["VerbUnknown", arguments.Words[0]]);
            return VerbRunner.Failed;
        }

        var draft = BriefingAssembly.Begin(template, arguments.Option("lang") == "en" ? "en" : "zh", snapshot.Head.Scope);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            return await WriteAsync(assembly.Assemble(draft, snapshot.Content, snapshot.Head, Environment.UserName), format, path, output, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<int> WriteAsync(AssembledBriefing briefing, BriefingFormat format, string path, VerbOutput output, CancellationToken cancellation)
    {
        if (await file.WriteAsync(briefing, format, path, cancellation) is { } problem)
        {
            await output.SayAsync(desk[problem]);
            return VerbRunner.Failed;
        }

        await using var content = File.OpenRead(path);
        await content.CopyToAsync(output.Result, cancellation);
        return VerbRunner.Done;
    }
}
