using System.Text.Json;
using System.Text.Json.Serialization;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Import.Headers;

/// <summary>How the file of an upstream office becomes a declared stream: an adapter written as data, not as code.</summary>
/// <remarks>See <c>data/mappings/README.md</c> for the form and an example.</remarks>
/// <param name="Stream">The stream it leads to.</param>
/// <param name="Columns">By declared column: a header of the file, a constant, or a sum of columns.</param>
/// <param name="Formats">By declared column: date formats tried first, in .NET notation.</param>
/// <param name="Identities">Sums that must hold in every row: <c>handled = closed + in_progress</c>.</param>
/// <param name="FaultWhenMissing">Declared columns whose lack is a data fault in this file, though the stream allows it.</param>
/// <param name="Note">Where the file comes from and what was assumed.</param>
public sealed record ImportMapping(
    string Stream,
    IReadOnlyDictionary<string, MappedColumn>? Columns = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Formats = null,
    IReadOnlyList<string>? Identities = null,
    IReadOnlyList<string>? FaultWhenMissing = null,
    string? Note = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new MappedColumnConverter() },
    };

    /// <summary>Reads a mapping for a stream, or says what is wrong with it.</summary>
    public static (ImportMapping? Mapping, Refusal? Refusal) Read(string json, StreamDeclaration stream)
    {
        ImportMapping? mapping;
        try
        {
            mapping = JsonSerializer.Deserialize<ImportMapping>(json, Format);
        }
        catch (JsonException wrong)
        {
            return (null, Refusal.For("MappingUnreadable", wrong.Message));
        }

        if (mapping?.Stream != stream.Code)
        {
            return (null, Refusal.For("MappingOtherStream", mapping?.Stream ?? string.Empty, stream.Code));
        }

        var named = (mapping.Columns?.Keys ?? []).Concat(mapping.Formats?.Keys ?? []).Concat(mapping.FaultWhenMissing ?? []);
        return named.FirstOrDefault(name => stream.Column(name) is null) is { } unknown
            ? (null, Refusal.For("MappingUnknownColumn", unknown, stream.Code))
            : (mapping, null);
    }

    /// <summary>The terms of a sum: headers with a sign between spaces before each but the first.</summary>
    internal static IReadOnlyList<(string Header, bool IsAdded)> Terms(string formula)
    {
        var terms = new List<(string, bool)>();
        var isAdded = true;
        foreach (var part in formula.Replace(" + ", "\n+\n", StringComparison.Ordinal).Replace(" - ", "\n-\n", StringComparison.Ordinal).Split('\n'))
        {
            if (part is "+" or "-")
            {
                isAdded = part == "+";
            }
            else
            {
                terms.Add((part.Trim(), isAdded));
            }
        }

        return terms;
    }

    private sealed class MappedColumnConverter : JsonConverter<MappedColumn>
    {
        public override MappedColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new(Header: reader.GetString());
            }

            var entry = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader);
            return entry?.Count == 1 && entry.First() is var (kind, text)
                ? kind switch
                {
                    "header" => new(Header: text),
                    "constant" => new(Constant: text),
                    "sum" => new(Sum: text),
                    _ => throw new JsonException($"'{kind}' is not header, constant or sum."),
                }
                : throw new JsonException("A column is a header, or one of header, constant and sum.");
        }

        public override void Write(Utf8JsonWriter writer, MappedColumn value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}

/// <summary>What a mapping says about one declared column; exactly one of the three is given.</summary>
/// <param name="Header">A header of the file.</param>
/// <param name="Constant">A text that every row has.</param>
/// <param name="Sum">Headers added and taken off: <c>attendances - breaches</c>.</param>
public sealed record MappedColumn(string? Header = null, string? Constant = null, string? Sum = null);
