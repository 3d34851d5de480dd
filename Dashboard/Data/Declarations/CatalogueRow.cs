using System.Globalization;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>What does a cell of the catalogue say, as the type it should have? What cannot be read becomes a problem with its line.</summary>
internal sealed class CatalogueRow(string file, int line, Dictionary<string, string> cells, List<CatalogueProblem> problems)
{
    /// <summary>The line, counted from 1.</summary>
    public int Line => line;

    /// <summary>The text of a cell.</summary>
    public string Text(string column) => cells[column];

    /// <summary>The text of a cell, or null when it is empty.</summary>
    public string? TextOrNull(string column) => cells[column] is { Length: > 0 } text ? text : null;

    /// <summary>Text that must not be empty.</summary>
    public string Required(string column) => TextOrNull(column) ?? Refuse(column, "");

    /// <summary>A whole number.</summary>
    public int Integer(string column) =>
        int.TryParse(cells[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Refuse(column, 0);

    /// <summary>A whole number, or null when the cell is empty.</summary>
    public int? IntegerOrNull(string column) => cells[column].Length == 0 ? null : Integer(column);

    /// <summary>A number.</summary>
    public double Number(string column) =>
        double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : Refuse(column, 0.0);

    /// <summary>A date, <c>yyyy-mm-dd</c>.</summary>
    public DateOnly Date(string column) =>
        DateOnly.TryParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : Refuse(column, default(DateOnly));

    /// <summary>One of the words of an enumeration, written with underscores: <c>higher_is_better</c>.</summary>
    public T Word<T>(string column)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => SnakeCase(value.ToString()) == cells[column]).Cast<T?>().FirstOrDefault() ?? Refuse(column, default(T));

    /// <summary>One of several words that stand for values.</summary>
    public T Word<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        words.TryGetValue(cells[column], out var value) ? value : Refuse(column, default(T));

    /// <summary>Several words, separated by commas.</summary>
    public IReadOnlySet<T> Words<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var set = new HashSet<T>();
        foreach (var word in cells[column].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.TryGetValue(word, out var value))
            {
                set.Add(value);
            }
            else
            {
                Refuse(column, 0);
            }
        }

        return set;
    }

    private T Refuse<T>(string column, T instead)
    {
        problems.Add(new(file, line, CatalogueProblemKeys.BadValue, [column, cells[column]]));
        return instead;
    }

    // An underscore stands before each capital and before the first digit: RatePer100 is rate_per_100.
    private static string SnakeCase(string name)
    {
        var letters = name.SelectMany((letter, index) =>
            index > 0 && (char.IsAsciiLetterUpper(letter) || (char.IsAsciiDigit(letter) && !char.IsAsciiDigit(name[index - 1])))
                ? ['_', char.ToLowerInvariant(letter)]
                : new[] { char.ToLowerInvariant(letter) });
        return string.Concat(letters);
    }
}
