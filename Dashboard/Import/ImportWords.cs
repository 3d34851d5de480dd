using Microsoft.Extensions.Localization;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Says refusals, rejected cells and data faults in the reader's language.</summary>
public sealed class ImportWords(IStringLocalizer<Resources.Import> words)
{
    /// <summary>Why a whole file was refused.</summary>
    public string Say(Refusal refusal) => words["Refusal_" + refusal.Reason, [.. refusal.Arguments]];

    /// <summary>Why a cell was rejected.</summary>
    public string Reason(string reason, string? argument) => words["Reason_" + reason, argument ?? string.Empty];

    /// <summary>What is wrong with the data of a row that was taken.</summary>
    public string Fault(string reason) => words["Fault_" + reason];

    /// <summary>Why a column is not read.</summary>
    public string Rule(RefusedColumn column) => words["Rule_" + column.Reason];

    /// <summary>Another sentence of the import.</summary>
    public string Text(string key, params object[] arguments) => words[key, arguments];
}
