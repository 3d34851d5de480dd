using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Modules;

/// <summary>Which modules are there, and how many of their items speak this month?</summary>
public sealed class ModulesReader(Engine engine, SupervisionCatalogue catalogue)
{
    private const string FiguresSql = """
        select m.item_code as ItemCode, sum(case when m.state = 0 then 1 else 0 end) as Figures, count(*) as Units
        from measure m
        join unit u on u.unit_id = m.unit_id
        where m.month = @month and u.kind in (0, 1, 2) and m.state <> 1
        group by m.item_code
        """;

    public async Task<IReadOnlyList<ModuleSystem>> ReadAsync(Month? month, CancellationToken cancellation)
    {
        var figures = month is { } shown ? await FiguresAsync(shown, cancellation) : [];
        return [.. catalogue.Modules.GroupBy(module => module.System).Select(system => new ModuleSystem(
            system.Key, system.First().SystemZh, system.First().SystemEn, [.. system.Select(module => Tile(module, figures))]))];
    }

    private ModuleTile Tile(Module module, Dictionary<string, FiguresRow> figures)
    {
        var items = catalogue.Items.Where(item => item.Module == module.Slug || item.Module == module.Zh).ToList();
        var rows = items.Select(item => figures.GetValueOrDefault(item.Code)).OfType<FiguresRow>().ToList();
        return new(module, items, rows.Sum(row => row.Figures), rows.Sum(row => row.Units));
    }

    private async Task<Dictionary<string, FiguresRow>> FiguresAsync(Month month, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var rows = await connection.QueryAsync<FiguresRow>(new CommandDefinition(
            engine.Sql(FiguresSql), new { month = month.Value }, cancellationToken: cancellation));
        return rows.ToDictionary(row => row.ItemCode);
    }

    private sealed record FiguresRow(string ItemCode, int Figures, int Units);
}

/// <summary>The modules that belong to one published system.</summary>
public sealed record ModuleSystem(string Code, string Zh, string En, IReadOnlyList<ModuleTile> Modules);

/// <summary>One module: its items and how many unit figures they gave this month, of how many that apply.</summary>
public sealed record ModuleTile(Module Module, IReadOnlyList<Item> Items, int Figures, int Units);
