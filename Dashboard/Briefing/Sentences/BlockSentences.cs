using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Drafts;

namespace SmartSupervision.Dashboard.Briefing.Sentences;

/// <summary>Which sentences does a block write by itself? Texts with fields, a line for each paragraph; figures are never written out here.</summary>
/// <remarks>An item with too few cases, or none, has no sentence. A change is only spoken of where <see cref="ChangeRule"/> lets it.</remarks>
public sealed class BlockSentences(SnapshotFigures figures, IStringLocalizer<Resources.Briefing> text)
{
    /// <summary>The address of the module of rectification.</summary>
    public const string RectificationModule = "rectification";

    /// <summary>总体.</summary>
    public IReadOnlyList<string> Overview(Unit unit)
    {
        var scores = figures.Catalogue.Dimensions.Select(dimension => figures.Reading(unit, dimension).Score?.Value is null
            ? text["OverviewScoreNone", Field("dimension:" + dimension.Code, unit)].Value
            : text["OverviewScore", Field("dimension:" + dimension.Code, unit), Field("score:" + dimension.Code, unit)].Value);
        var lead = text["OverviewLead", Field("period", unit), Field("subject", unit), Field("applicable", unit), Field("figures", unit), Field("through", unit)]
            + text["OverviewScores", string.Join(text["ListComma"], scores)];
        return [lead, Changed(unit).Any() ? text["OverviewChanges", Field("special", unit), Field("improved", unit), Field("attention", unit), Field("neutral", unit)] : NoChanges(unit)];
    }

    /// <summary>One of 四维度.</summary>
    public IReadOnlyList<string> OfDimension(Unit unit, Dimension dimension)
    {
        var reading = figures.Reading(unit, dimension);
        var name = Field("dimension:" + dimension.Code, unit);
        var coverage = Field("coverage:" + dimension.Code, unit);
        if (reading.Score?.Value is null)
        {
            return [text["DimensionNone", name, coverage]];
        }

        string?[] phrases =
        [
            reading.OnPrevious.Word == ChangeWord.None ? null : Field("score-previous:" + dimension.Code, unit),
            reading.OnYear.Word == ChangeWord.None ? null : Field("score-year:" + dimension.Code, unit),
            reading.Score.PeerMedian is null ? null : text["DimensionPeers", Field("peers:" + dimension.Code, unit)].Value,
        ];
        var lead = text["DimensionLead", name, Field("score:" + dimension.Code, unit), Joined(phrases), coverage];
        var changed = Changed(unit).Where(item => item.Item.Dimension == dimension.Code).Select(Clause).ToList();
        return [lead, changed.Count == 0 ? text["DimensionCalm"] : text["DimensionChanges", string.Join(text["Semicolon"], changed)]];
    }

    /// <summary>本期变化.</summary>
    public IReadOnlyList<string> Changes(Unit unit)
    {
        var changed = Changed(unit).ToList();
        return changed.Count == 0 ? [NoChanges(unit)] : [text["ChangesLead", Field("special", unit)], .. changed.Select(ChangeSentence)];
    }

    /// <summary>模块.</summary>
    public IReadOnlyList<string> Modules(Unit unit, int table)
    {
        var changed = figures.Catalogue.Modules
            .Where(module => Changed(unit).Any(reading => figures.ItemsOf(module).Contains(reading.Item)))
            .Select(module => text["ModuleCount", Field("module:" + module.Slug, unit), Field("special:" + module.Slug, unit)].Value).ToList();
        return changed.Count == 0
            ? [text["ModulesCalm", Field("modules", unit), table]]
            : [text["ModulesLead", Field("modules", unit), changed.Count, string.Join(text["ListComma"], changed), table]];
    }

    /// <summary>偏离提示: only concluded ones may be spoken of, and nothing concludes a flag yet.</summary>
    public IReadOnlyList<string> Flags(Unit unit) => [text["FlagsNone", Field("period", unit)]];

    /// <summary>整改.</summary>
    public IReadOnlyList<string> Rectification(Unit unit)
    {
        var clauses = Rectified(unit).Where(reading => reading.Measure is { IsFigure: true }).Select(Clause).ToList();
        return [clauses.Count == 0 ? text["RectificationNone", Field("period", unit)] : text["RectificationLead", string.Join(text["Semicolon"], clauses)]];
    }

    /// <summary>建议.</summary>
    public IReadOnlyList<string> Proposals(Unit unit)
    {
        var changed = Changed(unit).ToList();
        var proposals = changed.Where(reading => reading.Finding!.Verdict == Verdict.Deviates)
            .Select(reading => text["ProposalItem", Field("item:" + reading.Item.Code, unit), Field("value:" + reading.Item.Code, unit)].Value).ToList();
        var improved = changed.Where(reading => reading.Finding!.Verdict == Verdict.Improves).Select(reading => Field("item:" + reading.Item.Code, unit)).ToList();
        if (improved.Count > 0)
        {
            proposals.Add(text["ProposalsKeep", string.Join(text["ListComma"], improved)]);
        }

        return proposals.Count == 0 ? [text["ProposalsNone"]] : proposals;
    }

    /// <summary>附表, with two of the words that stand in place of a figure.</summary>
    public IReadOnlyList<string> Tables(int table, string notReported, string tooFew) => [text["TablesLead", table, notReported, tooFew]];

    /// <summary>The items of a unit that went beyond ordinary variation.</summary>
    public IEnumerable<ItemReading> Changed(Unit unit) => figures.Readings(unit).Where(reading => reading.IsSpecial);

    /// <summary>The items on rectification.</summary>
    public IEnumerable<ItemReading> Rectified(Unit unit) =>
        figures.Catalogue.Modules.FirstOrDefault(module => module.Slug == RectificationModule) is { } module
            ? figures.Readings(unit).Where(reading => figures.ItemsOf(module).Contains(reading.Item))
            : [];

    private string NoChanges(Unit unit) => text["NoChanges", Field("period", unit)];

    private string Clause(ItemReading reading) =>
        text["ItemClause", Of("item", reading), Of("value", reading), Fraction(reading) + Phrases(reading)];

    private string ChangeSentence(ItemReading reading) => text[
        "ChangeSentence", Of("item", reading), Of("value", reading), Fraction(reading), Phrases(reading), Of("verdict", reading), Of("reason", reading)];

    private string Fraction(ItemReading reading) =>
        reading.Measure is { Numerator: not null, Denominator: not null } ? text["ItemFraction", Of("fraction", reading)] : "";

    private string Phrases(ItemReading reading) => Joined(
    [
        reading.OnPrevious.Word == ChangeWord.None ? null : Of("previous", reading),
        reading.OnYear.Word == ChangeWord.None ? null : Of("on-year", reading),
    ]);

    private string Joined(IEnumerable<string?> phrases) => string.Concat(phrases.OfType<string>().Select(phrase => text["Comma"] + phrase));

    private string Of(string name, ItemReading reading) => Field($"{name}:{reading.Item.Code}", reading.Unit);

    // The first subject needs no name, so that a text can be used again for another unit.
    private string Field(string key, Unit unit) => TextFields.Token(figures.Subjects.Count > 0 && unit.Id == figures.Subjects[0].Id ? key : $"{key}@{unit.Code}");
}
