using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Briefing.Document;

/// <summary>One briefing, complete: page, Word, slides, sheet and PDF are all written from this record, so they cannot disagree.</summary>
/// <param name="Head">Title, period, origin and marks.</param>
/// <param name="Blocks">What stands in it, in order.</param>
/// <param name="Definitions">The items it speaks of, for the sheet of definitions.</param>
/// <param name="Problems">What its author should know before it is sent out.</param>
public sealed record BriefingDocument(
    DocumentHead Head, IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<DocumentDefinition> Definitions, IReadOnlyList<DocumentProblem> Problems);

/// <summary>What stands on every page of a briefing and in its properties.</summary>
/// <param name="Title">The title.</param>
/// <param name="Period">The period in words.</param>
/// <param name="Template">The template in words.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="SnapshotCode">The snapshot behind it; null for a draft of today's figures.</param>
/// <param name="Sha256">That snapshot's hash.</param>
/// <param name="FrozenOn">When it was frozen, as local time in words.</param>
/// <param name="Through">The last day with data, in words.</param>
/// <param name="IsSample">Whether the sample is behind any of it.</param>
/// <param name="ExportedBy">Who writes the file.</param>
/// <param name="ExportedOn">When, as local time.</param>
public sealed record DocumentHead(
    string Title, string Period, string Template, string Language, string? SnapshotCode, string? Sha256, string? FrozenOn, string Through, bool IsSample,
    string ExportedBy, DateTime ExportedOn)
{
    /// <summary>Whether it is written in English.</summary>
    public bool IsEnglish => Language == "en";

    /// <summary>Whether nothing is frozen behind it yet.</summary>
    public bool IsDraft => SnapshotCode is null;
}

/// <summary>A part of a briefing, knowing the draft's block it came from.</summary>
public abstract record DocumentBlock(string BlockId);

/// <summary>A heading with its number: 一、 （一） 1.</summary>
public sealed record HeadingBlock(string BlockId, int Level, string Text) : DocumentBlock(BlockId);

/// <summary>A paragraph of words and figures.</summary>
public sealed record ParagraphBlock(string BlockId, IReadOnlyList<TextRun> Runs) : DocumentBlock(BlockId)
{
    /// <summary>The paragraph as plain text.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A table with a caption.</summary>
/// <param name="BlockId">The block it came from.</param>
/// <param name="Number">1 for the first table.</param>
/// <param name="Caption">The caption without its number.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
/// <param name="IsWide">Whether it needs a page across.</param>
public sealed record TableBlock(
    string BlockId, int Number, string Caption, IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<DocumentCell>> Rows, bool IsWide) : DocumentBlock(BlockId);

/// <summary>A chart with a caption and the sentence that says what is to be seen.</summary>
public sealed record ChartBlock(string BlockId, int Number, string Caption, ChartSpec Chart, string Sentence) : DocumentBlock(BlockId);

/// <summary>A column: its heading, whether figures stand in it, its share of the width.</summary>
public sealed record DocumentColumn(string Heading, bool IsNumber, double Width);

/// <summary>A cell: what is shown, and the number a sheet holds.</summary>
public sealed record DocumentCell(string Text, double? Number = null);

/// <summary>Words, a figure bound to the snapshot, a figure typed by hand, or a field nobody knows.</summary>
public enum TextRunKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>A figure or phrase that comes from the snapshot.</summary>
    Field,

    /// <summary>A figure typed by hand.</summary>
    Typed,

    /// <summary>A field that names nothing.</summary>
    Unknown,
}

/// <summary>A piece of a paragraph.</summary>
public sealed record TextRun(string Text, TextRunKind Kind = TextRunKind.Words, string? Field = null);

/// <summary>An item as it was defined when the snapshot was frozen.</summary>
public sealed record DocumentDefinition(
    string Code, string Name, string Dimension, string Formula, string Numerator, string Denominator, string UnitOfMeasure, string Direction, string Goalposts, string Source);

/// <summary>What an author should know before a briefing is sent out.</summary>
/// <param name="BlockId">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">The number, the word, the field, the unit.</param>
public sealed record DocumentProblem(string BlockId, DocumentProblemKind Kind, string Detail)
{
    /// <summary>Whether the briefing must not be exported as it is.</summary>
    public bool Forbids => Kind == DocumentProblemKind.ForbiddenWord;
}

/// <summary>The kinds of problems.</summary>
public enum DocumentProblemKind
{
    /// <summary>A number typed by hand: nothing in the snapshot stands behind it.</summary>
    TypedNumber,

    /// <summary>A field that names nothing.</summary>
    UnknownField,

    /// <summary>A word of the wording list.</summary>
    ForbiddenWord,

    /// <summary>A chart without a single figure; it is left out.</summary>
    EmptyChart,

    /// <summary>A unit of the scope that is no more in the period.</summary>
    MissingUnit,

    /// <summary>A period without figures.</summary>
    EmptyPeriod,
}
