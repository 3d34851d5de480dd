using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Import.Headers;

/// <summary>Which column of a file is which declared column, and what happens to the others.</summary>
/// <param name="Sources">For each declared column where it comes from, or null when the file does not bring it.</param>
/// <param name="Identities">Sums that must hold in every row.</param>
/// <param name="Kept">The columns of the file that may be shown again in a file of rejected rows.</param>
/// <param name="Headers">The headers of the file.</param>
/// <param name="Refused">Columns that are not read, by rule, with the reason.</param>
/// <param name="Ignored">Columns nobody declared.</param>
/// <param name="Missing">Required columns that were not found, by their Chinese names.</param>
/// <param name="Doubled">Declared columns that two headers claim.</param>
internal sealed record HeaderMatch(
    IReadOnlyList<CellSource?> Sources,
    IReadOnlyList<RowIdentity> Identities,
    IReadOnlyList<int> Kept,
    IReadOnlyList<string> Headers,
    IReadOnlyList<RefusedColumn> Refused,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Doubled)
{
    /// <summary>How many declared columns were found in the file.</summary>
    public int Found => Sources.Count(source => source is HeaderCell);

    /// <summary>Why the file cannot be taken with these headers, or null.</summary>
    public Refusal? Refusal()
    {
        if (Doubled.Count > 0)
        {
            return Import.Refusal.For("ColumnTwice", string.Join("、", Doubled));
        }

        return Missing.Count > 0
            ? Import.Refusal.For("MissingColumn", string.Join("、", Missing), string.Join("、", Ignored.Concat(Refused.Select(column => column.Header))))
            : null;
    }
}

/// <summary>Two sums that must be equal in every row.</summary>
internal sealed record RowIdentity(string Text, SummedCells Left, SummedCells Right);

/// <summary>Finds the declared columns of a stream among the headers of a file.</summary>
internal sealed class HeaderMatcher(StreamDeclaration stream, ImportMapping? mapping)
{
    // A file of rejected rows that was mended and is sent again.
    private static readonly string[] OwnHeaders = ["line", "column", "value", "reason"];

    private readonly Dictionary<string, string> columnByHeader = ByHeader(stream);

    /// <summary>Matches a row of headers; the refusal is about the mapping, not about the row.</summary>
    public (HeaderMatch? Match, Refusal? Refusal) Match(IReadOnlyList<string> headers)
    {
        var folded = headers.Select(HeaderText.Fold).ToArray();
        var sources = new Dictionary<string, CellSource>(StringComparer.Ordinal);
        var missing = new List<string>();
        if (Mapped(headers, folded, sources, missing) is { } refusal)
        {
            return (null, refusal);
        }

        var identities = (mapping?.Identities ?? []).Select(text => Identity(text, folded, missing)).OfType<RowIdentity>().ToList();
        var used = sources.Values.Concat(identities.SelectMany(identity => new[] { identity.Left, identity.Right })).SelectMany(source => source.Cells).ToHashSet();
        var doubled = Declared(headers, folded, sources, used);
        missing.AddRange(stream.Columns.Where(column => column.Required && !sources.ContainsKey(column.Name)).Select(column => column.Zh));
        var (refused, ignored, kept) = Rest(headers, folded, used);
        return (new(
            [.. stream.Columns.Select(column => sources.GetValueOrDefault(column.Name))],
            identities, kept, headers, refused, ignored, [.. missing.Distinct(StringComparer.Ordinal)], doubled), null);
    }

    private Refusal? Mapped(IReadOnlyList<string> headers, string[] folded, Dictionary<string, CellSource> sources, List<string> missing)
    {
        foreach (var (name, mapped) in mapping?.Columns ?? new Dictionary<string, MappedColumn>())
        {
            var isProtected = stream.Column(name)!.Type is ColumnType.Payee or ColumnType.MaskedName;
            if (!isProtected && mapped.Header is { } header && PersonalColumns.Reason(header) is not null)
            {
                return Refusal.For("MappingPersonal", header, name);
            }

            var source = Source(mapped, headers, folded, missing);
            if (source is not null)
            {
                sources[name] = source;
            }
        }

        return null;
    }

    private static CellSource? Source(MappedColumn mapped, IReadOnlyList<string> headers, string[] folded, List<string> missing)
    {
        if (mapped.Constant is { } constant)
        {
            return new ConstantCell(constant);
        }

        if (mapped.Sum is { } formula)
        {
            return Sum(formula, folded, missing);
        }

        var index = Array.IndexOf(folded, HeaderText.Fold(mapped.Header!));
        if (index < 0)
        {
            missing.Add(mapped.Header!);
            return null;
        }

        return new HeaderCell(index, headers[index]);
    }

    private static SummedCells? Sum(string formula, string[] folded, List<string> missing)
    {
        var terms = ImportMapping.Terms(formula).Select(term => (term.Header, Index: Array.IndexOf(folded, HeaderText.Fold(term.Header)), term.IsAdded)).ToList();
        missing.AddRange(terms.Where(term => term.Index < 0).Select(term => term.Header));
        return terms.All(term => term.Index >= 0) ? new(formula, [.. terms.Select(term => new SummedCells.Term(term.Index, term.IsAdded))]) : null;
    }

    private static RowIdentity? Identity(string text, string[] folded, List<string> missing)
    {
        var sides = text.Split('=', 2);
        var left = Sum(sides[0].Trim(), folded, missing);
        var right = Sum(sides[^1].Trim(), folded, missing);
        return left is null || right is null ? null : new(text, left, right);
    }

    /// <summary>Gives every header that a declaration knows to its column; gives the columns that two headers claim.</summary>
    private List<string> Declared(IReadOnlyList<string> headers, string[] folded, Dictionary<string, CellSource> sources, HashSet<int> used)
    {
        var doubled = new List<string>();
        for (var index = 0; index < headers.Count; index++)
        {
            if (used.Contains(index) || !columnByHeader.TryGetValue(folded[index], out var column))
            {
                continue;
            }

            if (mapping?.Columns?.ContainsKey(column) == true)
            {
                continue; // the mapping has said where this one comes from
            }

            if (!sources.TryAdd(column, new HeaderCell(index, headers[index])))
            {
                doubled.Add($"{sources[column].Header} / {headers[index]}");
            }

            used.Add(index);
        }

        return doubled;
    }

    private static (List<RefusedColumn> Refused, List<string> Ignored, List<int> Kept) Rest(IReadOnlyList<string> headers, string[] folded, HashSet<int> used)
    {
        var refused = new List<RefusedColumn>();
        var ignored = new List<string>();
        var kept = new List<int>();
        for (var index = 0; index < headers.Count; index++)
        {
            if (!used.Contains(index) && PersonalColumns.Reason(headers[index]) is { } reason)
            {
                refused.Add(new(headers[index], reason));
            }
            else if (used.Contains(index) || !OwnHeaders.Contains(folded[index], StringComparer.Ordinal))
            {
                kept.Add(index);
                ignored.AddRange(used.Contains(index) || folded[index].Length == 0 ? [] : [headers[index]]);
            }
        }

        return (refused, ignored, kept);
    }

    private static Dictionary<string, string> ByHeader(StreamDeclaration stream)
    {
        var byHeader = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in stream.Columns)
        {
            foreach (var header in (string[])[column.Name, column.Zh, column.En, .. column.Aliases ?? []])
            {
                byHeader.TryAdd(HeaderText.Fold(header), column.Name);
            }
        }

        byHeader.Remove(string.Empty);
        return byHeader;
    }
}
