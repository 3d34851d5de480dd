using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics;

/// <summary>What measures are made from.</summary>
/// <param name="Catalogue">The items and streams.</param>
/// <param name="Units">All units: scored ones, villages, the district and the joint bucket.</param>
/// <param name="Parts">Numerators and denominators by unit and month.</param>
/// <param name="Coverage">Which units and months accepted files cover, from the first month on.</param>
/// <param name="Items">The items to compute.</param>
/// <param name="Months">The months to compute.</param>
/// <param name="Settings">The settings.</param>
public sealed record MeasureInput(
    SupervisionCatalogue Catalogue,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<PartRow> Parts,
    IReadOnlyList<CoverageRow> Coverage,
    IReadOnlyList<Item> Items,
    IReadOnlyList<Month> Months,
    SupervisionSettings Settings);

/// <summary>What judgements are made from.</summary>
/// <param name="Catalogue">The items, dimensions and goalposts.</param>
/// <param name="Units">All units.</param>
/// <param name="Measures">Stored measures of all items, from the first month to the last one judged; later ones do no harm and no good.</param>
/// <param name="Months">The months to judge.</param>
/// <param name="Settings">The settings.</param>
public sealed record JudgeInput(
    SupervisionCatalogue Catalogue,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Month> Months,
    SupervisionSettings Settings);
