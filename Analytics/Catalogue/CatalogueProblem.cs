namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Something in the catalogue's files that stops the start.</summary>
/// <param name="File">The file, relative to the data folder: <c>catalogue/items.csv</c>.</param>
/// <param name="Line">The line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Key">A resource key in Pascal case, one of <see cref="CatalogueProblemKeys"/>.</param>
/// <param name="Arguments">The words the sentence names.</param>
public sealed record CatalogueProblem(string File, int Line, string Key, IReadOnlyList<string> Arguments);
