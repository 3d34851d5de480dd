using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Briefings;

/// <summary>The briefings kept, the templates to begin from, and the units one may speak of.</summary>
public sealed record BriefingsView(
    IReadOnlyList<KeptBriefing> Briefings, IReadOnlyList<BriefingTemplate> Templates, IReadOnlyList<TemplateProblem> Problems, IReadOnlyList<Unit> Units)
{
    /// <summary>The template of a code, or null.</summary>
    public BriefingTemplate? Template(string? code) => Templates.FirstOrDefault(template => template.Code == code);
}

/// <summary>What does the briefing desk find when it opens the door?</summary>
public sealed class BriefingsReader(BriefingStore store, BriefingTemplates templates, UnitDirectory units)
{
    /// <summary>Reads it.</summary>
    public async Task<BriefingsView> ReadAsync(CancellationToken cancellation)
    {
        var (read, problems) = templates.Read();
        var all = await units.ReadUnitsAsync(cancellation);
        return new(
            await store.ListAsync(cancellation), read, problems,
            [.. all.Where(unit => unit.IsScored).OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, Parts.NameOrder.Pinyin)]);
    }
}
