using System.Globalization;
using Dapper;
using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals.Funnels;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Items;

/// <summary>What does one item say: over the units of a month, and over the months of a unit?</summary>
public sealed class ItemReader(Engine engine, SupervisionCatalogue catalogue, SupervisionSettings settings, ItemSeriesReader series)
{
    /// <summary>Months a trend looks back.</summary>
    public const int TrendMonths = 36;

    private const string UnitsSql = """
        select u.code as Code, u.name as Name, u.kind as Kind, u.unit_id as UnitId,
               m.numerator as Numerator, m.denominator as Denominator, m.value as Value, m.state as State,
               m.covered_months as Covered, m.window_months as WindowMonths, m.round_on as RoundOn, m.score as Score,
               s.verdict as Verdict, s.reason as Reason
        from measure m
        join unit u on u.unit_id = m.unit_id
        left join signal s on s.unit_id = m.unit_id and s.item_code = m.item_code and s.month = m.month
        where m.item_code = @item and m.month = @month and u.kind in (0, 1, 2, 4)
        """;

    private const string PeersSql = """
        select kind as Kind, units as Units, lower_quartile as LowerQuartile, median as Median, upper_quartile as UpperQuartile
        from peer_middle
        where item_code = @item and month = @month
        """;

    /// <summary>Reads the item for a month; the trend is that of the unit with this code, or of the district.</summary>
    public async Task<ItemView> ReadAsync(Item item, Month month, string? unitCode, CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var rows = (await connection.QueryAsync<UnitRow>(Command(UnitsSql, new { item = item.Code, month = month.Value }, cancellation))).ToList();
        var peers = (await connection.QueryAsync<PeerRow>(Command(PeersSql, new { item = item.Code, month = month.Value }, cancellation)))
            .Select(row => row.ToPeers()).ToList();
        var chosen = rows.FirstOrDefault(row => row.Code == unitCode) ?? rows.FirstOrDefault(row => row.UnitId == Unit.DistrictId);
        IReadOnlyList<ItemUnitFigure> units =
            [.. rows.Where(row => row.Kind != (int)UnitKind.District).Select(row => row.ToFigure(item, month)).OrderBy(row => row.Kind).ThenBy(row => row.Name, ByName)];
        return new(
            item,
            month,
            units,
            rows.FirstOrDefault(row => row.UnitId == Unit.DistrictId)?.ToFigure(item, month),
            peers,
            chosen?.ToFigure(item, month),
            chosen is null ? null : await series.ReadAsync(connection, item, chosen.ToUnit(), month, cancellation),
            FunnelsOf(item, units));
    }

    // Names are Chinese whatever the reader's language; pinyin order is what a reader expects of them.
    private static StringComparer ByName { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None);

    private Dictionary<UnitKind, ItemFunnel> FunnelsOf(Item item, IReadOnlyList<ItemUnitFigure> units)
    {
        var funnels = new Dictionary<UnitKind, ItemFunnel>();
        foreach (var kind in item.AppliesTo)
        {
            if (ItemFunnel.Of(item, catalogue, [.. units.Where(unit => unit.Kind == kind).Select(unit => unit.Measure)], settings.Funnels) is { } funnel)
            {
                funnels.Add(kind, funnel);
            }
        }

        return funnels;
    }

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record UnitRow(
        string Code, string Name, int Kind, int UnitId, double? Numerator, double? Denominator, double? Value, int State,
        int Covered, int WindowMonths, int? RoundOn, double? Score, int? Verdict, string? Reason)
    {
        public Unit ToUnit() => new(UnitId, Code, Name, (UnitKind)Kind, null, null, null);

        public ItemUnitFigure ToFigure(Item item, Month month) => new(
            Code,
            Name,
            (UnitKind)Kind,
            new(UnitId, item.Code, month, Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null),
            Score,
            Verdict is { } verdict ? new((Verdict)verdict, null, Reason ?? "") : null);
    }

    private sealed record PeerRow(int Kind, int Units, double? LowerQuartile, double? Median, double? UpperQuartile)
    {
        public KindMiddle ToPeers() => new((UnitKind)Kind, Units, LowerQuartile, Median, UpperQuartile);
    }
}

/// <summary>One item in one month, ready to show.</summary>
/// <param name="Item">The item.</param>
/// <param name="Month">The month.</param>
/// <param name="Units">The scored units, by kind and name.</param>
/// <param name="District">The district as a whole; null before anything was computed.</param>
/// <param name="Peers">The middle of each kind.</param>
/// <param name="Chosen">Whose trend is shown.</param>
/// <param name="Series">Its series; null before anything was computed.</param>
/// <param name="Funnels">The funnel of each kind, where the item has cases.</param>
public sealed record ItemView(
    Item Item,
    Month Month,
    IReadOnlyList<ItemUnitFigure> Units,
    ItemUnitFigure? District,
    IReadOnlyList<KindMiddle> Peers,
    ItemUnitFigure? Chosen,
    ItemSeries? Series,
    IReadOnlyDictionary<UnitKind, ItemFunnel> Funnels)
{
    /// <summary>The middle of a kind, when enough units of it have a figure.</summary>
    public KindMiddle? Middle(UnitKind kind) => Peers.FirstOrDefault(peer => peer.Kind == kind);
}

/// <summary>The item's figure of one unit.</summary>
public sealed record ItemUnitFigure(string Code, string Name, UnitKind Kind, Measure Measure, double? Score, Finding? Signal)
{
    /// <summary>Where the figure lies among its peers; null without a figure or without a middle.</summary>
    public PeerPlace? PlaceAmong(KindMiddle? middle) => (Measure.Value, middle) switch
    {
        ({ } value, { LowerQuartile: { } lower }) when value < lower => PeerPlace.BelowMiddle,
        ({ } value, { UpperQuartile: { } upper }) when value > upper => PeerPlace.AboveMiddle,
        ({ }, { LowerQuartile: not null }) => PeerPlace.InMiddle,
        _ => null,
    };
}

/// <summary>Where a figure lies against the middle half of its peers. Neither place is good or bad by itself.</summary>
public enum PeerPlace
{
    /// <summary>Lower than the middle half.</summary>
    BelowMiddle,

    /// <summary>Within the middle half.</summary>
    InMiddle,

    /// <summary>Higher than the middle half.</summary>
    AboveMiddle,
}

/// <summary>The middle half of one kind of unit.</summary>
public sealed record KindMiddle(UnitKind Kind, int Units, double? LowerQuartile, double? Median, double? UpperQuartile);
