using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Components.Pages.Items;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>Which modules are there, and what do their items say about the district this month?</summary>
public sealed class ModulesReader(ItemsReader items, SupervisionCatalogue catalogue)
{
    public async Task<IReadOnlyList<ModuleSystem>> ReadAsync(Month? month, CancellationToken cancellation)
    {
        var entries = (await items.ReadAsync(ItemFilter.None, month, cancellation)).Items;
        return [.. catalogue.Modules.GroupBy(module => module.System).Select(system => new ModuleSystem(
            system.Key, system.First().SystemZh, system.First().SystemEn, [.. system.Select(module => Tile(module, entries))]))];
    }

    private static ModuleTile Tile(Module module, IReadOnlyList<ItemEntry> entries) =>
        new(module, [.. entries.Where(entry => entry.Item.Module == module.Slug || entry.Item.Module == module.Zh)]);
}

/// <summary>The modules that belong to one published system.</summary>
public sealed record ModuleSystem(string Code, string Zh, string En, IReadOnlyList<ModuleTile> Modules);

/// <summary>One module and its items with the district's figures.</summary>
public sealed record ModuleTile(Module Module, IReadOnlyList<ItemEntry> Items)
{
    /// <summary>Unit figures the items gave this month.</summary>
    public int Figures => Items.Sum(entry => entry.UnitsWithFigure);

    /// <summary>Of how many that apply.</summary>
    public int Units => Items.Sum(entry => entry.Units);
}
