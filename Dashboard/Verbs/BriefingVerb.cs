using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>briefing SNAPSHOT</c>: a template filled from a snapshot, as a file on standard output.</summary>
internal sealed class BriefingVerb(
    SnapshotStore store, BriefingTemplates templates, BriefingAssembly assembly, BriefingFile file, ImportWords words, IStringLocalizer<Resources.Snapshots> text) : Verb
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
        using var content = new MemoryStream();
        file.Write(assembly.Assemble(draft, snapshot.Content, snapshot.Head, Environment.UserName), format, content);
        content.Position = 0;
        await content.CopyToAsync(output.Result, cancellation);
        return VerbRunner.Done;
    }
}
