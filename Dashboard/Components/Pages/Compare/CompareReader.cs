using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Dashboard.Components.Pages.Compare;

/// <summary>How do two to four units of one kind differ on the dimensions and the items?</summary>
public sealed class CompareReader(Engine engine, SupervisionCatalogue catalogue)
{
    /// <summary>Fewest and most units that can be laid over one another and still be read.</summary>
    public const int Fewest = 2, Most = 4;

    private const string UnitsSql = """
        select unit_id as UnitId, code as Code, name as Name, kind as Kind, is_current as IsCurrent
        from unit
        where kind in (0, 1, 2)
        """;

    private const string ScoresSql = """
        select unit_id as UnitId, code as Code, value as Value, items_present as ItemsPresent, items_applicable as ItemsApplicable, peer_median as PeerMedian
        from score
        where month = @month and level = @level and unit_id in {list @units}
        """;

    private const string MeasuresSql = """
        select unit_id as UnitId, item_code as ItemCode, numerator as Numerator, denominator as Denominator, value as Value, state as State,
               covered_months as Covered, window_months as WindowMonths, round_on as RoundOn, score as Score
        from measure
        where month = @month and unit_id in {list @units}
        """;

    private const string PeersSql = "select item_code as ItemCode, median as Median from peer_middle where month = @month and kind = @kind";

    /// <summary>Reads the comparison; the answer says why when the units cannot be compared.</summary>
    public async Task<Comparison> ReadAsync(IReadOnlyList<string> codes, Month month, CancellationToken cancellation)
    {
        var asked = codes.Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        await using var connection = await engine.OpenFactsAsync(cancellation);
        var units = (await connection.QueryAsync<UnitRow>(Command(UnitsSql, new { }, cancellation))).ToDictionary(row => row.Code, StringComparer.Ordinal);
        var chosen = asked.Select(code => units.GetValueOrDefault(code)).OfType<UnitRow>().ToList();
        var comparison = ProblemOf(asked, chosen) ?? new(null, [], await ViewAsync(connection, chosen, month, cancellation));
        return comparison with { Choices = ChoicesOf(chosen, units.Values) };
    }

    private static Comparison? ProblemOf(List<string> asked, List<UnitRow> chosen)
    {
        var unknown = asked.Except(chosen.Select(unit => unit.Code), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0 && asked.Count <= Most)
        {
            return new(ComparisonProblem.UnknownUnit, unknown, null);
        }

        return asked.Count <= Most && chosen.Select(unit => unit.Kind).Distinct().Count() > 1 ? new(ComparisonProblem.DifferentKinds, [.. chosen.Select(unit => unit.Name)], null)
            : asked.Count is < Fewest or > Most ? new(ComparisonProblem.WrongNumber, [], null)
            : null;
    }

    // Which unit may be laid beside those chosen: one of the same kind, as long as there is room.
    private static List<CompareChoice> ChoicesOf(List<UnitRow> chosen, IEnumerable<UnitRow> units) => chosen.Count >= Most || chosen.Select(unit => unit.Kind).Distinct().Count() > 1
        ? []
        : [.. units.Where(unit => unit.IsCurrent == 1 && !chosen.Contains(unit) && (chosen.Count == 0 || unit.Kind == chosen[0].Kind))
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, NameOrder.Pinyin)
            .Select(unit => new CompareChoice(unit.Name, string.Join(',', chosen.Append(unit).Select(each => each.Code))))];

    private async Task<CompareView> ViewAsync(DbConnection connection, IReadOnlyList<UnitRow> units, Month month, CancellationToken cancellation)
    {
        var kind = (UnitKind)units[0].Kind;
        var ids = Engine.Json(units.Select(unit => unit.UnitId));
        var scores = (await connection.QueryAsync<ScoreRow>(Command(
            ScoresSql, new { month = month.Value, level = (int)ScoreLevel.Dimension, units = ids }, cancellation))).ToDictionary(row => (row.UnitId, row.Code));
        var measures = (await connection.QueryAsync<MeasureRow>(Command(MeasuresSql, new { month = month.Value, units = ids }, cancellation)))
            .ToDictionary(row => (row.UnitId, row.ItemCode));
        var peers = (await connection.QueryAsync<PeerRow>(Command(PeersSql, new { month = month.Value, kind = (int)kind }, cancellation)))
            .ToDictionary(row => row.ItemCode, row => row.Median);
        return new(
            month,
            kind,
            [.. units.Select(unit => new ComparedUnit(unit.Code, unit.Name))],
            [.. catalogue.Dimensions.Select(dimension => Dimension(dimension, units, scores))],
            [.. catalogue.Items.Where(item => item.AppliesTo.Contains(kind)).Select(item => Item(item, month, units, measures, peers))]);
    }

    private static ComparedDimension Dimension(Dimension dimension, IReadOnlyList<UnitRow> units, Dictionary<(int UnitId, string Code), ScoreRow> scores)
    {
        var rows = units.Select(unit => scores.GetValueOrDefault((unit.UnitId, dimension.Code))).ToList();
        return new(dimension, [.. rows.Select(row => row?.Value)], rows.FirstOrDefault(row => row is not null)?.PeerMedian);
    }

    private static ComparedItem Item(
        Item item, Month month, IReadOnlyList<UnitRow> units, Dictionary<(int UnitId, string ItemCode), MeasureRow> measures, Dictionary<string, double?> peers) =>
        new(item, [.. units.Select(unit => measures.GetValueOrDefault((unit.UnitId, item.Code))?.ToMeasure(month))], peers.GetValueOrDefault(item.Code));

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellation) =>
        new(engine.Sql(sql), parameters, cancellationToken: cancellation);

    private sealed record UnitRow(int UnitId, string Code, string Name, int Kind, int IsCurrent);

    private sealed record ScoreRow(int UnitId, string Code, double? Value, int ItemsPresent, int ItemsApplicable, double? PeerMedian);

    private sealed record MeasureRow(
        int UnitId, string ItemCode, double? Numerator, double? Denominator, double? Value, int State, int Covered, int WindowMonths, int? RoundOn, double? Score)
    {
        public Measure ToMeasure(Month month) => new(
            UnitId, ItemCode, month, Numerator, Denominator, Value, (MeasureState)State, Covered, WindowMonths, RoundOn is { } round ? new Month(round) : null);
    }

    private sealed record PeerRow(string ItemCode, double? Median);
}

/// <summary>Why units cannot be compared.</summary>
public enum ComparisonProblem
{
    /// <summary>Fewer than two or more than four were named.</summary>
    WrongNumber,

    /// <summary>A code names no scored unit.</summary>
    UnknownUnit,

    /// <summary>The units are of different kinds.</summary>
    DifferentKinds,
}

/// <summary>A comparison, or why there is none.</summary>
/// <param name="Problem">Why there is none.</param>
/// <param name="Named">The unknown codes, or the names of the units of different kinds.</param>
/// <param name="View">The comparison.</param>
public sealed record Comparison(ComparisonProblem? Problem, IReadOnlyList<string> Named, CompareView? View)
{
    /// <summary>Units that may be added to those named, by kind and name.</summary>
    public IReadOnlyList<CompareChoice> Choices { get; init; } = [];
}

/// <summary>A unit that may be added.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Units">The codes of the comparison it would give, for the address.</param>
public sealed record CompareChoice(string Name, string Units);

/// <summary>Units of one kind laid side by side, in the order in which they were named.</summary>
public sealed record CompareView(
    Month Month, UnitKind Kind, IReadOnlyList<ComparedUnit> Units, IReadOnlyList<ComparedDimension> Dimensions, IReadOnlyList<ComparedItem> Items);

/// <summary>A unit in a comparison.</summary>
public sealed record ComparedUnit(string Code, string Name);

/// <summary>A dimension's scores, in the order of the units; null is not enough data.</summary>
public sealed record ComparedDimension(Dimension Dimension, IReadOnlyList<double?> Scores, double? PeerMedian);

/// <summary>An item's measures, in the order of the units.</summary>
public sealed record ComparedItem(Item Item, IReadOnlyList<Measure?> Measures, double? PeerMedian);
