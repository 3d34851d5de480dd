namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Where each row or name of the catalogue stands, so that a problem can name the line.</summary>
public sealed class CatalogueLines
{
    private readonly Dictionary<(string File, string Subject), int> lines = [];

    /// <summary>Remembers where something stands; of two with the same name the later one is remembered.</summary>
    public void Add(string file, string subject, int line) => lines[(file, subject)] = line;

    /// <summary>The line of something, or 0 when it is not known.</summary>
    public int Of(string file, string subject) => lines.GetValueOrDefault((file, subject));

    /// <summary>A problem at the line of something.</summary>
    public CatalogueProblem Problem(string file, string subject, string key, params IReadOnlyList<string> arguments) =>
        new(file, Of(file, subject), key, arguments);
}
