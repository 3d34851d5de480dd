using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Records;

/// <summary>How is a stored cell written for the reader? A payee is a short pseudonym, a name is masked, money is in yuan.</summary>
public sealed class RecordText(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Records> text)
{
    private const int PseudonymShown = 8;
    private const double FenPerYuan = 100;

    /// <summary>The heading of a column.</summary>
    public string Heading(ColumnDeclaration column) =>
        column.Type == ColumnType.Payee ? text["PayeePseudonym"] : display.Name(column.Zh, column.En);

    /// <summary>A cell as written; empty where nothing is stored.</summary>
    public string Of(ColumnDeclaration column, object? cell) => cell is null ? "" : column.Type switch
    {
        ColumnType.Date => display.Date(ColumnTypes.ToDate(cell)),
        ColumnType.DateTime => display.Time(ColumnTypes.ToMoment(cell)),
        ColumnType.Month => display.MonthShort(new(Convert.ToInt32(cell, CultureInfo.InvariantCulture))),
        ColumnType.Integer or ColumnType.Number or ColumnType.Money => Amount(column.Type, Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
        ColumnType.Flag => text[Convert.ToInt32(cell, CultureInfo.InvariantCulture) == 0 ? "No" : "Yes"],
        ColumnType.Choice => Choice(column, (string)cell),
        ColumnType.Payee => Shortened((string)cell),
        ColumnType.Item => catalogue.Item((string)cell) is { } item ? $"{item.Code} {display.Name(item)}" : (string)cell,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Whether a column holds figures, which stand to the right.</summary>
    public static bool IsNumber(ColumnDeclaration column) => column.Type is ColumnType.Integer or ColumnType.Number or ColumnType.Money;

    private string Amount(ColumnType type, double value) => type switch
    {
        ColumnType.Money => display.Figure(value / FenPerYuan, 2),
        ColumnType.Number => display.Figure(value, 2),
        _ => display.Figure(value, 0),
    };

    private string Choice(ColumnDeclaration column, string code) =>
        column.Choices?.FirstOrDefault(choice => choice.Code == code) is { } found ? display.Name(found.Zh, found.En) : code;

    private static string Shortened(string pseudonym) => pseudonym.Length <= PseudonymShown ? pseudonym : pseudonym[..PseudonymShown];
}
