using SmartSupervision.Dashboard.Briefing.Snapshots;

namespace SmartSupervision.Dashboard.Briefing.Drafts;

/// <summary>What a person has decided about a briefing; the figures come from a snapshot.</summary>
/// <param name="Title">The title, with fields.</param>
/// <param name="Template">The code of the template it was begun from.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Scope">Units and months.</param>
/// <param name="Blocks">The blocks in order.</param>
public sealed record BriefingDraft(string Title, string Template, string Language, SnapshotScope Scope, IReadOnlyList<DraftBlock> Blocks);

/// <summary>A block of a draft.</summary>
/// <param name="Id">Its name within the draft, for good.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">Its heading, with fields.</param>
/// <param name="Text">What a person wrote in place of the sentences that fill themselves, with fields; null when nothing was changed.</param>
/// <param name="IsShown">Whether it stands in the briefing.</param>
public sealed record DraftBlock(string Id, BlockKind Kind, string Heading, string? Text = null, bool IsShown = true);

/// <summary>What a block says.</summary>
public enum BlockKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>总体.</summary>
    Overview,

    /// <summary>四维度.</summary>
    Dimensions,

    /// <summary>本期变化: signals only.</summary>
    Changes,

    /// <summary>模块.</summary>
    Modules,

    /// <summary>偏离提示, only where concluded.</summary>
    Flags,

    /// <summary>整改.</summary>
    Rectification,

    /// <summary>建议.</summary>
    Proposals,

    /// <summary>附表.</summary>
    Tables,
}
