using System.Text.Json;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import.Headers;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>The cells of a failed row as they are kept: without the columns refused by rule, payees as pseudonyms, names masked.</summary>
internal sealed class FailedCells
{
    private const int LongestKept = 1000;
    private const int LongestShown = 400;
    private const string Hidden = "＊＊＊";
    private readonly IReadOnlyList<int> kept;
    private readonly Dictionary<int, ColumnType> protectedTypes = [];
    private readonly PayeeValues? payees;

    public FailedCells(StreamDeclaration stream, HeaderMatch match, PayeeValues? payees)
    {
        kept = match.Kept;
        this.payees = payees;
        for (var index = 0; index < stream.Columns.Count; index++)
        {
            if (stream.Columns[index].Type is ColumnType.Payee or ColumnType.MaskedName)
            {
                foreach (var cell in match.Sources[index]?.Cells ?? [])
                {
                    protectedTypes[cell] = stream.Columns[index].Type;
                }
            }
        }

        Header = Engine.Json(kept.Select(index => match.Headers[index]));
    }

    /// <summary>The headers of the kept columns, as the batch stores them.</summary>
    public string Header { get; }

    /// <summary>The cells of a row, as the rejected row stores them.</summary>
    public string Keep(CellRow row) => Engine.Json(kept.Select(index => Kept(row, index)));

    /// <summary>The value of a problem as it may be shown.</summary>
    public static string? Shown(ReadOnlySpan<char> value, ColumnType type, string reason) => (type, reason) switch
    {
        (_, "PersonalNumber") or (ColumnType.Payee, _) => Hidden,
        (ColumnType.MaskedName, _) => value.IsEmpty ? null : MaskedNames.Of(value),
        _ => value.IsEmpty ? null : value[..Math.Min(LongestShown, value.Length)].ToString(),
    };

    /// <summary>Reads the stored cells or headers back.</summary>
    public static string[] Parse(string? json) => json is null ? [] : JsonSerializer.Deserialize<string[]>(json) ?? [];

    private string Kept(CellRow row, int index)
    {
        var text = row[index].Trim();
        if (text.IsEmpty)
        {
            return string.Empty;
        }

        var type = protectedTypes.GetValueOrDefault(index, ColumnType.Text);
        if (type == ColumnType.Payee)
        {
            return payees!.Read(text).Value as string ?? string.Empty;
        }

        if (type == ColumnType.MaskedName)
        {
            return MaskedNames.Of(text);
        }

        return CellText.HasIdentityNumber(text) ? Hidden : text[..Math.Min(LongestKept, text.Length)].ToString();
    }
}
