using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Components.Pages.Ledger;

/// <summary>What are sources, categories, reasons and stages called?</summary>
public sealed class LedgerWords(SupervisionCatalogue catalogue, Display display, IStringLocalizer<Resources.Systems.Ledger> text)
{
    private const string Stream = "rectification";

    /// <summary>The name of a choice of the stream; the code itself where the declaration no longer has it.</summary>
    public string Choice(string column, string code) =>
        Choices(column).FirstOrDefault(choice => choice.Code == code) is { } found ? display.Name(found.Zh, found.En) : code;

    /// <summary>The choices of a column.</summary>
    public IReadOnlyList<ChoiceDeclaration> Choices(string column) => catalogue.Stream(Stream)?.Column(column)?.Choices ?? [];

    /// <summary>The word of a stage.</summary>
    public string Stage(string stage) => text["Stage_" + stage];

    /// <summary>The reason of a standstill, or that none was given.</summary>
    public string Reason(string? code) => string.IsNullOrEmpty(code) ? text["NoReason"] : Choice("stall_reason", code);
}
