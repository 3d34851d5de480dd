using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartSupervision.Dashboard.Briefing.Drafts;

/// <summary>A template as it stands in <c>data/briefings</c>; the desk may edit it.</summary>
/// <param name="Code">Its name, as the file is called.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Speaks">Whether it speaks of the district or of chosen units.</param>
/// <param name="Months">How many months its period has.</param>
/// <param name="TitleZh">The title in Chinese, with fields.</param>
/// <param name="TitleEn">The title in English, with fields.</param>
/// <param name="Blocks">The blocks.</param>
public sealed record BriefingTemplate(
    string Code, string Zh, string En, TemplateScope Speaks, int Months, string TitleZh, string TitleEn, IReadOnlyList<TemplateBlock> Blocks);

/// <summary>What a template speaks of.</summary>
public enum TemplateScope
{
    /// <summary>The district as a whole.</summary>
    District,

    /// <summary>One or more units.</summary>
    Units,
}

/// <summary>A block of a template; the texts are for free text only.</summary>
public sealed record TemplateBlock(BlockKind Kind, string Zh, string En, string? TextZh = null, string? TextEn = null);

/// <summary>A template file that cannot be read.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Problem">What is wrong, as the reader of the file says it.</param>
public sealed record TemplateProblem(string File, string Problem);

/// <summary>Which templates are there? Read from their files each time, so that an edit shows at once.</summary>
/// <param name="folder">Where the files lie.</param>
public sealed class BriefingTemplates(string folder)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The templates in the order of their file names, and the files that cannot be read.</summary>
    public (IReadOnlyList<BriefingTemplate> Templates, IReadOnlyList<TemplateProblem> Problems) Read()
    {
        var templates = new List<BriefingTemplate>();
        var problems = new List<TemplateProblem>();
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var file in files)
        {
            try
            {
                templates.Add(JsonSerializer.Deserialize<BriefingTemplate>(File.ReadAllText(file), Format) ?? throw new JsonException("null"));
            }
            catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
            {
                problems.Add(new(Path.GetFileName(file), wrong.Message));
            }
        }

        return (templates, problems);
    }
}
