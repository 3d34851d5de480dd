namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>Which problems of the ledger are listed? Every part comes from the address and may be anything; what is unknown counts as not given.</summary>
/// <param name="State">How far they have come, one of <see cref="States"/>.</param>
/// <param name="Unit">Code of the unit responsible, or null.</param>
/// <param name="Source">Code of the source, or null.</param>
/// <param name="Category">Code of the category, or null.</param>
/// <param name="Reason">Code of the reason of the standstill, <see cref="NoReason"/> where none was given, or null.</param>
public sealed record LedgerFilter(string State, string? Unit, string? Source, string? Category, string? Reason)
{
    /// <summary>At a standstill: what the list begins with.</summary>
    public const string Stalled = "stalled";

    /// <summary>Open without any progress, and nobody has said why.</summary>
    public const string Silent = "silent";

    /// <summary>Open and due.</summary>
    public const string Due = "due";

    /// <summary>Found again on a project where an earlier problem had been closed.</summary>
    public const string Again = "again";

    /// <summary>People asked while it stood still.</summary>
    public const string Asked = "asked";

    /// <summary>Everything not closed.</summary>
    public const string Open = "open";

    /// <summary>Everything.</summary>
    public const string All = "all";

    /// <summary>In an address: no reason was given.</summary>
    public const string NoReason = "none";

    /// <summary>The stages of an open problem, in their order.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["found", "planned", "started", Stalled, "restarted", "done"];

    /// <summary>What can be asked for, in the order offered.</summary>
    public static IReadOnlyList<string> States { get; } =
        [Stalled, Silent, Asked, Due, Again, Open, "found", "planned", "started", "restarted", "done", "closed", All];

    /// <summary>The filter an address asks for.</summary>
    public static LedgerFilter Of(string? state, string? unit, string? source, string? category, string? reason) => new(
        state is not null && States.Contains(state) ? state : Stalled, Given(unit), Given(source), Given(category), Given(reason));

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) || value.Length > 60 ? null : value;
}
