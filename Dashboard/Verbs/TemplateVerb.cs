using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary><c>template STREAM</c>: the file an office starts from, on standard output.</summary>
internal sealed class TemplateVerb(SupervisionCatalogue catalogue, ImportWords words) : Verb
{
    /// <inheritdoc/>
    public override string Name => "template";

    /// <inheritdoc/>
    public override int Words => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Options => ["format"];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation)
    {
        var format = arguments.Option("format") ?? "csv";
        if (format is not ("csv" or "xlsx"))
        {
            await output.SayAsync(words.Text("Verb_Usage"));
            return VerbRunner.WrongUsage;
        }

        if (catalogue.Stream(arguments.Words[0]) is not { } stream)
        {
            await output.SayAsync(words.Say(Refusal.For("UnknownStream", arguments.Words[0])));
            return VerbRunner.Failed;
        }

        await output.Result.WriteAsync(format == "csv" ? StreamTemplate.Csv(stream) : StreamTemplate.Xlsx(stream), cancellation);
        return VerbRunner.Done;
    }
}
