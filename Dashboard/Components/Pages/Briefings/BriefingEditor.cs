using SmartSupervision.Dashboard.Briefing;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>A block while it is edited: as it is kept, and as it reads.</summary>
public sealed class EditedBlock(DraftBlock block, string heading, string text)
{
    /// <summary>As it is kept, with fields.</summary>
    public DraftBlock Block { get; set; } = block;

    /// <summary>The heading as it reads.</summary>
    public string Heading { get; set; } = heading;

    /// <summary>The text as it reads, a line for each paragraph.</summary>
    public string Text { get; set; } = text;

    /// <summary>What the text read when it was shown, so that only what a person changes is kept.</summary>
    public string ShownText { get; set; } = text;

    /// <summary>What the heading read when it was shown.</summary>
    public string ShownHeading { get; set; } = heading;
}

/// <summary>The pages of a briefing, and what its author should know.</summary>
public sealed record BriefingPreview(string Html, int Pages, IReadOnlyList<DocumentProblem> Problems);

/// <summary>One person's editing of one briefing, from opening to saving; nothing of it is drawn here.</summary>
public sealed class BriefingEditor(BriefingStore store, BriefingSources sources, BriefingAssembly assembly, SnapshotFreezer freezer)
{
    private SnapshotFigures? figures;
    private BriefingSource? source;
    private string shownTitle = "";

    /// <summary>The briefing as it was last read or saved.</summary>
    public KeptBriefing Kept { get; private set; } = default!;

    /// <summary>The blocks in order.</summary>
    public IReadOnlyList<EditedBlock> Blocks { get; private set; } = [];

    /// <summary>The title as it reads.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether anything waits to be saved.</summary>
    public bool IsDirty { get; private set; }

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public KeptBriefing? Other { get; private set; }

    /// <summary>Whether there are figures to write from.</summary>
    public bool HasFigures => source is not null;

    /// <summary>Opens a briefing; false when there is none of that number.</summary>
    public async Task<bool> OpenAsync(long id, long factsVersion, CancellationToken cancellation)
    {
        if (await store.ReadAsync(id, cancellation) is not { } kept)
        {
            return false;
        }

        await ShowAsync(kept, factsVersion, cancellation);
        return true;
    }

    /// <summary>Notes that something was changed.</summary>
    public void Touch() => IsDirty = true;

    /// <summary>Moves a block up (−1) or down (1).</summary>
    public void Move(EditedBlock block, int by)
    {
        var blocks = Blocks.ToList();
        var at = blocks.IndexOf(block);
        if (at + by >= 0 && at + by < blocks.Count)
        {
            (blocks[at], blocks[at + by]) = (blocks[at + by], blocks[at]);
            Blocks = blocks;
            Touch();
        }
    }

    /// <summary>Shows or hides a block.</summary>
    public void Toggle(EditedBlock block)
    {
        block.Block = block.Block with { IsShown = !block.Block.IsShown };
        Touch();
    }

    /// <summary>Adds a block of free text at the end.</summary>
    public void AddText(string heading)
    {
        var number = 1;
        while (Blocks.Any(block => block.Block.Id == "t" + number))
        {
            number++;
        }

        Blocks = [.. Blocks, new(new("t" + number, BlockKind.Text, heading, ""), heading, "")];
        Touch();
    }

    /// <summary>Gives a block back the sentences that write themselves.</summary>
    public void Reset(EditedBlock block)
    {
        block.Block = block.Block with { Text = null };
        block.Text = block.ShownText = TextOf(block.Block);
        Touch();
    }

    /// <summary>The draft as it stands in the editor.</summary>
    public BriefingDraft Current() => figures is null ? Kept.Draft : assembly.Speak(Kept.Draft, words =>
    {
        var fields = new FieldTable(figures, words.Display, words.Text);
        return Kept.Draft with
        {
            Title = Title == shownTitle ? Kept.Draft.Title : FieldRebinding.Rebind(Kept.Draft.Title, fields.Of, SafeText.Line(Title)),
            Blocks = [.. Blocks.Select(block => Bound(block, fields, words))],
        };
    });

    /// <summary>Saves; false when somebody else has saved another version since, which is then in <see cref="Other"/>.</summary>
    public async Task<bool> SaveAsync(string actor, CancellationToken cancellation)
    {
        var draft = Current();
        if (!await store.SaveAsync(Kept.Id, Kept.Version, draft, Title, actor, cancellation))
        {
            Other = await store.ReadAsync(Kept.Id, cancellation);
            return false;
        }

        Keep(draft);
        return true;
    }

    /// <summary>Keeps what was written here as a briefing of its own, beside the other one; gives its number.</summary>
    public Task<long> SaveCopyAsync(string actor, CancellationToken cancellation) =>
        store.AddAsync(Current(), Title, Kept.SnapshotCode, actor, cancellation);

    /// <summary>Freezes the figures behind it; the key of what went wrong, or null.</summary>
    public async Task<string?> FreezeAsync(string actor, long factsVersion, CancellationToken cancellation)
    {
        if (IsDirty && !await SaveAsync(actor, cancellation))
        {
            return "ConflictTitle";
        }

        if (await freezer.FreezeAsync(Kept.Draft.Scope, Title, actor, cancellation) is not { } head)
        {
            return "NoFigures";
        }

        if (!await store.FreezeAsync(Kept.Id, Kept.Version, head.Code, actor, cancellation))
        {
            Other = await store.ReadAsync(Kept.Id, cancellation);
            return "ConflictTitle";
        }

        await OpenAsync(Kept.Id, factsVersion, cancellation);
        return null;
    }

    /// <summary>The pages as they would be printed now.</summary>
    public BriefingPreview? Preview(string actor)
    {
        if (figures is null)
        {
            return null;
        }

        var assembled = assembly.Assemble(Current(), figures, source!.Head, actor);
        var pages = PageLayout.Of(assembled.Flow);
        var html = assembly.Speak(Kept.Draft, words => PageMarkup.Of(assembled.Document, pages, words.Text));
        return new(html, pages.Count, assembled.Document.Problems);
    }

    private async Task ShowAsync(KeptBriefing kept, long factsVersion, CancellationToken cancellation)
    {
        (Kept, Other, IsDirty) = (kept, null, false);
        source = await sources.ReadAsync(kept.Draft, kept.SnapshotCode, factsVersion, cancellation);
        figures = source is null ? null : new SnapshotFigures(source.Content);
        Title = shownTitle = source is null ? kept.Title : Filled(kept.Draft.Title);
        Blocks = [.. kept.Draft.Blocks.Select(block => new EditedBlock(block, Filled(block.Heading), TextOf(block)))];
    }

    // What was just saved is what is shown, so that the next change is measured against it.
    private void Keep(BriefingDraft draft)
    {
        Kept = Kept with { Draft = draft, Title = Title, Version = Kept.Version + 1 };
        (shownTitle, IsDirty) = (Title, false);
        foreach (var (block, saved) in Blocks.Zip(draft.Blocks))
        {
            (block.Block, block.ShownText, block.ShownHeading) = (saved, block.Text, block.Heading);
        }
    }

    private DraftBlock Bound(EditedBlock block, FieldTable fields, BriefingWords words)
    {
        var kept = block.Block;
        if (block.Heading != block.ShownHeading)
        {
            kept = kept with { Heading = FieldRebinding.Rebind(kept.Heading, fields.Of, SafeText.Line(block.Heading)) };
        }

        if (block.Text != block.ShownText)
        {
            var original = BriefingComposer.TextOf(kept, figures!, words);
            kept = kept with { Text = FieldRebinding.Rebind(original, fields.Of, SafeText.Lines(block.Text)) };
        }

        return kept;
    }

    private string Filled(string text) => figures is null ? text : assembly.Speak(Kept.Draft, words => TextFields.Fill(text, new FieldTable(figures, words.Display, words.Text).Of));

    private string TextOf(DraftBlock block) => figures is null ? "" : assembly.Speak(
        Kept.Draft, words => TextFields.Fill(BriefingComposer.TextOf(block, figures, words), new FieldTable(figures, words.Display, words.Text).Of));
}
