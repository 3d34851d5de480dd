using SmartSupervision.Analytics.Flags.Panel.Families;

namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>Why a panel, or a unit in it, cannot be judged.</summary>
internal static class PanelObstacles
{
    private const int FewestPastMonths = 6;
    private const int FewestUnits = 8;
    private const int FewestItems = 3;
    private const double LeastReported = .25;

    /// <summary>The reason why nothing can be judged, or null.</summary>
    public static string? OfPanel(DeviationPanel panel, DeviationSettings settings)
    {
        if (panel.Months < Math.Max(settings.FewestMonths, settings.Window + FewestPastMonths) || settings.Window < 12)
        {
            return "TooFewMonths";
        }

        if (panel.Units < FewestUnits)
        {
            return "TooFewUnits";
        }

        return panel.Items.Count < FewestItems ? "TooFewItems" : panel.Items.All(IsConstant) ? "AllEqual" : null;
    }

    /// <summary>The reason why one unit cannot be judged, or null.</summary>
    public static string? OfUnit(DeviationPanel panel, ReportingStatistics reporting, int unit)
    {
        if (panel.Members[panel.Groups[unit]].Length < 2)
        {
            return "NoPeers";
        }

        var items = reporting.ItemsOf(unit);
        var figures = items.Sum(item => Enumerable.Range(unit * panel.Months, panel.Months).Count(cell => reporting.IsUsable(item, cell)));
        return items.Length < FewestItems ? "NothingReported"
            : figures < LeastReported * reporting.DueFigures(unit) ? "TooFewFigures"
            : null;
    }

    private static bool IsConstant(PanelItem item)
    {
        var first = double.NaN;
        for (var cell = 0; cell < item.Figures.Length; cell++)
        {
            if (item.IsUsable(cell))
            {
                first = double.IsNaN(first) ? item.Shown(cell) : first;
                if (item.Shown(cell) != first)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
