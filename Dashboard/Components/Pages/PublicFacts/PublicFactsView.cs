using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Dashboard.Components.Pages.PublicFacts;

/// <summary>The published figures, ready to show.</summary>
public sealed record PublicFactsView(
    int Published, int Derived, IReadOnlyList<PublicFactSystem> Systems, IReadOnlyList<PublicFactSource> Sources);

/// <summary>The figures of one system at one place, with the traps in reading them.</summary>
public sealed record PublicFactSystem(
    string Anchor, string Name, string Place, IReadOnlyList<PublicFact> Facts, IReadOnlyList<PublicFactTrap> Traps, IReadOnlyList<ChartSpec> Charts);

/// <summary>One figure as printed; a derived one with the arithmetic that gave it.</summary>
public sealed record PublicFact(
    int Number, string Metric, string Period, string Printed, bool IsDerived, string Formula, string Source, IReadOnlyList<int> Traps);

/// <summary>What a reader could get wrong, numbered within its system.</summary>
public sealed record PublicFactTrap(int Number, string Text);

/// <summary>Where figures were published.</summary>
public sealed record PublicFactSource(string Code, string Title, string Date, string Note);
