namespace SmartSupervision.Analytics.Catalogue;

/// <summary>What a stream is for.</summary>
public enum StreamKind
{
    /// <summary>Records of what upstream offices did.</summary>
    Record,

    /// <summary>Reference lists: units, aliases, sizes, events.</summary>
    Reference,

    /// <summary>Figures an upstream office reports as totals only.</summary>
    Totals,
}

/// <summary>What the records are about; small cells about people are withheld.</summary>
public enum StreamSubject
{
    /// <summary>Records about people: petitions, sanctions, candidates, respondents.</summary>
    People,

    /// <summary>Records about things: matters, projects, payments, disclosures.</summary>
    Things,
}

/// <summary>Whom a file speaks for.</summary>
public enum ReportedBy
{
    /// <summary>One office exports for the whole district: a unit without rows has a true zero.</summary>
    Office,

    /// <summary>Each unit reports for itself: a unit without rows has not reported.</summary>
    Unit,
}

/// <summary>A stream of records, declared once: its columns, key, month and clocks.</summary>
/// <remarks>One file of <c>data/streams/</c>. Tables, checks, templates and field lists all come from it.</remarks>
/// <param name="Code">The code, also the name of its table with <c>record_</c> before it.</param>
/// <param name="Kind">What the stream is for.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="About">Whether its rows are about people.</param>
/// <param name="ReportedBy">Whom a file speaks for.</param>
/// <param name="Key">The columns by which a repeated row is recognised within and across files.</param>
/// <param name="Month">The date or month column that gives a row its month; empty for lists whose rows have none.</param>
/// <param name="Columns">The columns, in template order.</param>
/// <param name="Clocks">Durations measured at import.</param>
public sealed record StreamDeclaration(
    string Code,
    StreamKind Kind,
    string Zh,
    string En,
    StreamSubject About,
    ReportedBy ReportedBy,
    IReadOnlyList<string> Key,
    string Month,
    IReadOnlyList<ColumnDeclaration> Columns,
    IReadOnlyList<ClockDeclaration> Clocks)
{
    /// <summary>The name of the stream's table.</summary>
    public string Table => "record_" + Code;

    /// <summary>Finds a column by name.</summary>
    public ColumnDeclaration? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);
}

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>Short text: numbers, codes, titles of things. Never the text of a petition.</summary>
    Text,

    /// <summary>One of the declared choices, stored as its code.</summary>
    Choice,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A date with time of day.</summary>
    DateTime,

    /// <summary>A month, <c>yyyymm</c> or <c>yyyy-mm</c>.</summary>
    Month,

    /// <summary>A whole number, not negative unless declared.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>Money in yuan in files, stored as whole fen.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>The unit the row belongs to, by code, name or alias.</summary>
    Unit,

    /// <summary>A payee's identifier: becomes a keyed pseudonym on the way in.</summary>
    Payee,

    /// <summary>A payee's name: masked on the way in (张＊).</summary>
    MaskedName,

    /// <summary>The code of an item of the catalogue.</summary>
    Item,
}

/// <summary>A column of a stream.</summary>
/// <param name="Name">The name in the table and in formulas: lower case, ASCII.</param>
/// <param name="Zh">The Chinese header written into templates.</param>
/// <param name="En">The English header.</param>
/// <param name="Type">What the column holds.</param>
/// <param name="Required">Whether a row without it is refused.</param>
/// <param name="Example">A made-up value for the template.</param>
/// <param name="Aliases">Other headers under which files bring the column.</param>
/// <param name="Length">Longest text, in characters.</param>
/// <param name="Minimum">Smallest number allowed.</param>
/// <param name="Maximum">Largest number allowed.</param>
/// <param name="Formats">Date formats tried before the usual ones, in .NET notation.</param>
/// <param name="Choices">For a choice: what is allowed.</param>
/// <param name="NoteZh">What the column means where the header does not say.</param>
/// <param name="NoteEn">The same in English.</param>
public sealed record ColumnDeclaration(
    string Name,
    string Zh,
    string En,
    ColumnType Type,
    bool Required = false,
    string Example = "",
    IReadOnlyList<string>? Aliases = null,
    int Length = 60,
    long? Minimum = null,
    long? Maximum = null,
    IReadOnlyList<string>? Formats = null,
    IReadOnlyList<ChoiceDeclaration>? Choices = null,
    string NoteZh = "",
    string NoteEn = "");

/// <summary>An allowed value of a choice column.</summary>
/// <param name="Code">The code stored and used in formulas: lower case, ASCII.</param>
/// <param name="Zh">The Chinese word in files and on pages.</param>
/// <param name="En">The English word.</param>
/// <param name="Aliases">Other words under which files bring it.</param>
public sealed record ChoiceDeclaration(string Code, string Zh, string En, IReadOnlyList<string>? Aliases = null);

/// <summary>Which days a clock counts.</summary>
public enum ClockDays
{
    /// <summary>Calendar days.</summary>
    Calendar,

    /// <summary>Working days by the holiday table with make-up days.</summary>
    Working,
}

/// <summary>Whether lateness is judged by the day or by the time stamp.</summary>
public enum ClockPrecision
{
    /// <summary>By calendar date: the whole due day counts as on time.</summary>
    Day,

    /// <summary>By time stamp.</summary>
    TimeStamp,
}

/// <summary>A duration measured at import, from one date to another, against a limit or a due date.</summary>
/// <remarks>
/// Gives the table four columns: <c>{name}_days</c> (elapsed days; null when an end is missing or the duration is negative, which
/// is listed as a data fault), <c>{name}_due</c> (the due date), <c>{name}_due_month</c>, and <c>{name}_late</c>
/// (1 late, 0 on time, null while the end is missing or not judged). Where both a limit and a due column are declared,
/// the due column decides where it is filled and the limit elsewhere.
/// </remarks>
/// <param name="Name">Lower case, ASCII.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="From">The column that starts it.</param>
/// <param name="To">The column that stops it.</param>
/// <param name="Limit">Days allowed; 0 is the same day; null when only a due column says it.</param>
/// <param name="Due">The column that holds the due date; null when only the limit says it.</param>
/// <param name="Extension">A column with extra days lawfully granted, or null.</param>
/// <param name="Days">Which days count.</param>
/// <param name="Precision">By day or by time stamp.</param>
public sealed record ClockDeclaration(
    string Name,
    string Zh,
    string En,
    string From,
    string To,
    int? Limit = null,
    string? Due = null,
    string? Extension = null,
    ClockDays Days = ClockDays.Calendar,
    ClockPrecision Precision = ClockPrecision.Day);
