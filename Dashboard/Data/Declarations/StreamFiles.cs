using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Data.Declarations;

/// <summary>Which streams do the files of <c>data/streams</c> declare?</summary>
internal static partial class StreamFiles
{
    private const string Folder = "streams";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads every file, in the order of the names.</summary>
    public static IReadOnlyList<StreamDeclaration> Read(string dataFolder, CatalogueLines lines, List<CatalogueProblem> problems)
    {
        var folder = Path.Combine(dataFolder, Folder);
        if (!Directory.Exists(folder))
        {
            problems.Add(new(Folder, 0, CatalogueProblemKeys.FileMissing, []));
            return [];
        }

        var streams = new List<StreamDeclaration>();
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (ReadOne(path, lines, problems) is { } stream)
            {
                streams.Add(stream);
            }
        }

        return streams;
    }

    private static StreamDeclaration? ReadOne(string path, CatalogueLines lines, List<CatalogueProblem> problems)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var file = CatalogueFileNames.Stream(name);
        var text = File.ReadAllText(path);
        try
        {
            var stream = JsonSerializer.Deserialize<StreamDeclaration>(text, Options);
            if (stream is null)
            {
                problems.Add(new(file, 1, CatalogueProblemKeys.FileNotRead, ["null"]));
                return null;
            }

            if (stream.Code != name)
            {
                problems.Add(new(file, 1, CatalogueProblemKeys.FileNameDiffers, [stream.Code]));
                return null;
            }

            AddLines(file, text, lines);
            return stream;
        }
        catch (JsonException exception)
        {
            problems.Add(new(file, (int)(exception.LineNumber ?? 0) + 1, CatalogueProblemKeys.FileNotRead, [exception.Path ?? "$"]));
            return null;
        }
    }

    private static void AddLines(string file, string text, CatalogueLines lines)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (Named().Match(line) is { Success: true } named)
            {
                lines.Add(file, named.Groups[1].Value, number);
            }
            else if (Property().Match(line) is { Success: true } property)
            {
                lines.Add(file, property.Groups[1].Value, number);
            }
        }
    }

    [GeneratedRegex("^ +\\{ \"name\": \"([^\"]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex("^  \"(key|month|columns)\":")]
    private static partial Regex Property();
}
