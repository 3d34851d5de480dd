using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>A document with the order in which it stands on paper.</summary>
public sealed record AssembledBriefing(BriefingDocument Document, IReadOnlyList<FlowSection> Flow);

/// <summary>Puts a briefing together from a draft and its figures: for the page, and for every file.</summary>
public sealed class BriefingAssembly(BriefingLanguage language, LocalTime localTime, TimeProvider clock)
{
    /// <summary>A draft begun from a template.</summary>
    public static BriefingDraft Begin(BriefingTemplate template, string languageCode, SnapshotScope scope)
    {
        var isEnglish = languageCode == "en";
        return new(
            isEnglish ? template.TitleEn : template.TitleZh, template.Code, languageCode, scope,
            [.. template.Blocks.Select((block, at) => new DraftBlock(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"b{at + 1}"), block.Kind, isEnglish ? block.En : block.Zh, isEnglish ? block.TextEn : block.TextZh))]);
    }

    /// <summary>The briefing of a draft over figures; without a snapshot's head it is a draft of today's figures.</summary>
    public AssembledBriefing Assemble(BriefingDraft draft, SnapshotContent content, SnapshotHead? snapshot, string actor) =>
        Assemble(draft, new SnapshotFigures(content), snapshot, actor);

    /// <summary>The same over figures that were sorted before.</summary>
    public AssembledBriefing Assemble(BriefingDraft draft, SnapshotFigures figures, SnapshotHead? snapshot, string actor) => language.Speak(draft.Language, words =>
    {
        var head = HeadOf(draft, figures, snapshot, actor, words);
        var document = BriefingComposer.Compose(draft, figures, head, words);
        string[] places = [words.Text["PlaceIssuer"], words.Text["PlaceNumber"]];
        string[] closing = ["", words.Text["PlaceSeal"], words.Display.Date(DateOnly.FromDateTime(head.ExportedOn))];
        return new AssembledBriefing(document, DocumentFlow.Of(document, places, closing));
    });

    /// <summary>Does something with the words of a draft's language.</summary>
    public T Speak<T>(BriefingDraft draft, Func<BriefingWords, T> act) => language.Speak(draft.Language, act);

    private DocumentHead HeadOf(BriefingDraft draft, SnapshotFigures figures, SnapshotHead? snapshot, string actor, BriefingWords words)
    {
        var fields = new FieldTable(figures, words.Display, words.Text);
        var scope = figures.Content.Scope;
        return new(
            TextFields.Fill(draft.Title, fields.Of), words.Display.Months(scope.First, scope.Last), draft.Template, draft.Language, snapshot?.Code, snapshot?.Sha256,
            snapshot is null ? null : words.Display.Time(localTime.Of(snapshot.FrozenOn)),
            figures.Content.Run.DataThrough is { } day ? words.Display.Date(day) : "—",
            figures.Content.Batches.Any(batch => batch.IsSample), actor, localTime.Of(clock.GetUtcNow().UtcDateTime));
    }
}
