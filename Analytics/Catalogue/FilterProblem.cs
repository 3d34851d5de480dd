namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Why a filter or an expression cannot be used.</summary>
/// <param name="Key">A resource key, one of <see cref="CatalogueProblemKeys"/>.</param>
/// <param name="Position">Position in the text, counted from 1; 0 when it concerns the whole.</param>
/// <param name="Arguments">The words the sentence names.</param>
public sealed record FilterProblem(string Key, int Position, IReadOnlyList<string> Arguments);

/// <summary>What reading a filter or an expression gave: a value or a problem, never both.</summary>
/// <param name="Value">The tree, or null.</param>
/// <param name="Problem">The first problem, or null.</param>
public sealed record FilterReading<T>(T? Value, FilterProblem? Problem)
    where T : class;
