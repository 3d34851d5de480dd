using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>freeze MONTH</c>: freezes the figures of a month (or, with <c>--from</c>, of several) and prints the snapshot's code.</summary>
internal sealed class FreezeVerb(SnapshotFreezer freezer, ImportWords words, IStringLocalizer<Resources.Snapshots> text) : Verb
{
    /// <inheritdoc/>
    public override string Name => "freeze";

    /// <inheritdoc/>
    public override int Words => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => ["from", "units", "name"];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        if (!Month.TryParse(arguments.Words[0], out var last) || !Month.TryParse(arguments.Option("from") ?? arguments.Words[0], out var first) || first > last)
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return VerbRunner.WrongUsage;
        }

        var units = (arguments.Option("units") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var head = await freezer.FreezeAsync(new(units, first, last), arguments.Option("name") ?? last.ToString(), Environment.UserName, cancellation);
        if (head is null)
        {
            await output.SayAsync(text["VerbNothing"]);
            return VerbRunner.Failed;
        }

        await output.SayAsync(text["VerbFrozen", head.Code]);
        await output.WriteJsonAsync(new { snapshot = head.Code, head.Sha256, head.Measures, head.Flags }, cancellation);
        return VerbRunner.Done;
    }
}
