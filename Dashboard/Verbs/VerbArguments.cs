namespace SmartSupervision.Dashboard.Verbs;

/// <summary>The words and options behind a verb.</summary>
/// <param name="Words">The words, without the verb itself.</param>
/// <param name="Options">The options by name, without dashes.</param>
public sealed record VerbArguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Reads arguments; null when an option has no value or comes twice.</summary>
    public static VerbArguments? Parse(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index < arguments.Count; index++)
        {
            if (!arguments[index].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(arguments[index]);
                continue;
            }

            var parts = arguments[index][2..].Split('=', 2);
            var hasValue = parts.Length == 2 || ++index < arguments.Count;
            if (!hasValue || !options.TryAdd(parts[0], parts.Length == 2 ? parts[1] : arguments[index]))
            {
                return null;
            }
        }

        return new(words, options);
    }

    /// <summary>An option's value, or null.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>Whether a verb takes these words and options.</summary>
    public bool Fits(Verb verb, string commonOption) =>
        Words.Count == verb.Words && Options.Keys.All(name => name == commonOption || verb.Options.Contains(name, StringComparer.Ordinal));
}
