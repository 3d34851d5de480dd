using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Signals;
using SmartSupervision.Analytics.Trends;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Figures;

/// <summary>One unit's item over time, read once for picture, table, sentence and headings.</summary>
/// <param name="Item">The item.</param>
/// <param name="Unit">Whose series it is: a unit, or the district.</param>
/// <param name="Reading">Chart, verdict, change, assurance and trend over the whole series.</param>
/// <param name="Points">The points of the last three years, with the measures behind them.</param>
/// <param name="Months">The monthly measures of the last three years.</param>
/// <param name="Season">The season of a monthly item; null for items with longer windows.</param>
/// <param name="Events">What was noted about the unit in these months.</param>
/// <param name="Target">What the item should reach; null without goalposts.</param>
public sealed record ItemSeries(
    Item Item,
    Unit Unit,
    SeriesReading Reading,
    IReadOnlyList<ItemPoint> Points,
    IReadOnlyList<Measure> Months,
    SeasonalReading? Season,
    IReadOnlyList<NotedEvent> Events,
    double? Target);

/// <summary>A point of the chart with its measure.</summary>
public sealed record ItemPoint(ControlPoint Point, Measure? Measure);

/// <summary>Something a person noted about a unit.</summary>
/// <param name="Month">When.</param>
/// <param name="Kind">The code of its kind.</param>
/// <param name="Note">What.</param>
public sealed record NotedEvent(Month Month, string Kind, string Note);
