using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Briefing.Snapshots;

/// <summary>How is a frozen value written, so that the same value always gives the same text?</summary>
/// <remarks>Lines of cells parted by tabs; numbers in their shortest exact form; nothing for null; JSON with its names in ordinal order.</remarks>
internal static class CanonicalText
{
    private const string Null = "\\0";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new UnitKindSetConverter() } };

    /// <summary>A line of cells.</summary>
    public static string Line(params ReadOnlySpan<object?> cells)
    {
        var line = new StringBuilder(64);
        for (var at = 0; at < cells.Length; at++)
        {
            if (at > 0)
            {
                line.Append('\t');
            }

            Append(line, cells[at]);
        }

        return line.ToString();
    }

    /// <summary>A value as JSON on one line, the names of every object in ordinal order.</summary>
    public static string ToJson<T>(T value) => Sorted(JsonSerializer.SerializeToNode(value, Json))?.ToJsonString(Json) ?? "null";

    /// <summary>Reads what <see cref="ToJson{T}"/> wrote.</summary>
    public static T FromJson<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Json) ?? throw new InvalidDataException("A frozen value is empty.");

    private static void Append(StringBuilder line, object? cell)
    {
        switch (cell)
        {
            case null:
                line.Append(Null);
                break;
            case string text:
                line.Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
                break;
            case double number:
                line.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case Month month:
                line.Append(CultureInfo.InvariantCulture, $"{month.Value}");
                break;
            case Enum choice:
                line.Append(CultureInfo.InvariantCulture, $"{Convert.ToInt32(choice, CultureInfo.InvariantCulture)}");
                break;
            case DateOnly day:
                line.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                line.Append(moment.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
                break;
            case bool yes:
                line.Append(yes ? '1' : '0');
                break;
            default:
                line.Append(CultureInfo.InvariantCulture, $"{cell}");
                break;
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject named => new JsonObject(named.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    /// <summary>The cells of a line.</summary>
    internal readonly struct Cells(string line)
    {
        private readonly string[] cells = line.Split('\t');

        public string Text(int at) => cells[at].Contains('\\', StringComparison.Ordinal) ? Unescape(cells[at]) : cells[at];

        public string? TextOrNull(int at) => IsNull(at) ? null : Text(at);

        public int Int(int at) => int.Parse(cells[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        public long Long(int at) => long.Parse(cells[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        public double Number(int at) => double.Parse(cells[at], NumberStyles.Float, CultureInfo.InvariantCulture);

        public double? NumberOrNull(int at) => IsNull(at) ? null : Number(at);

        public Month Month(int at) => new(Int(at));

        public Month? MonthOrNull(int at) => IsNull(at) ? null : Month(at);

        public DateOnly? DayOrNull(int at) => IsNull(at) ? null : DateOnly.ParseExact(cells[at], "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public DateTime Moment(int at) => DateTime.ParseExact(cells[at], "yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);

        public bool Yes(int at) => cells[at] == "1";

        private bool IsNull(int at) => cells[at] == Null;

        private static string Unescape(string cell)
        {
            var text = new StringBuilder(cell.Length);
            for (var at = 0; at < cell.Length; at++)
            {
                text.Append(cell[at] != '\\' || at + 1 == cell.Length ? cell[at] : cell[++at] switch { 't' => '\t', 'r' => '\r', 'n' => '\n', var other => other });
            }

            return text.ToString();
        }
    }

    /// <summary>A set of kinds, in order.</summary>
    private sealed class UnitKindSetConverter : System.Text.Json.Serialization.JsonConverter<IReadOnlySet<UnitKind>>
    {
        public override IReadOnlySet<UnitKind> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<int[]>(ref reader, options) ?? []).Select(kind => (UnitKind)kind).ToHashSet();

        public override void Write(Utf8JsonWriter writer, IReadOnlySet<UnitKind> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Select(kind => (int)kind).Order().ToArray(), options);
    }
}
