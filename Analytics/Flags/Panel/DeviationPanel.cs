namespace SmartSupervision.Analytics.Flags.Panel;

/// <summary>Figures of many units over the same months, ready to be searched for deviations.</summary>
public sealed class DeviationPanel
{
    /// <summary>Takes the figures.</summary>
    /// <param name="units">Number of units.</param>
    /// <param name="months">Number of months; the last one is judged.</param>
    /// <param name="groups">The peer group of each unit, from 0.</param>
    /// <param name="items">The items; each with units * months figures.</param>
    public DeviationPanel(int units, int months, IReadOnlyList<int> groups, IReadOnlyList<PanelItem> items)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(items);
        if (groups.Count != units || items.Any(item => item.Figures.Length != units * months))
        {
            throw new ArgumentException("Groups need one entry per unit, items one figure per unit and month.", nameof(items));
        }

        Units = units;
        Months = months;
        Groups = groups;
        Items = items;
        Dimensions = items.Count == 0 ? 0 : items.Max(item => item.Dimension) + 1;
        Members = [.. Enumerable.Range(0, groups.Count == 0 ? 0 : groups.Max() + 1)
            .Select(group => Enumerable.Range(0, units).Where(unit => groups[unit] == group).ToArray())];
        ItemsOf = [.. Enumerable.Range(0, Dimensions)
            .Select(dimension => Enumerable.Range(0, items.Count).Where(item => items[item].Dimension == dimension).ToArray())];
    }

    /// <summary>Number of units.</summary>
    public int Units { get; }

    /// <summary>Number of months.</summary>
    public int Months { get; }

    /// <summary>The peer group of each unit.</summary>
    public IReadOnlyList<int> Groups { get; }

    /// <summary>The items.</summary>
    public IReadOnlyList<PanelItem> Items { get; }

    /// <summary>Number of dimensions.</summary>
    public int Dimensions { get; }

    /// <summary>The units of each peer group.</summary>
    public IReadOnlyList<int[]> Members { get; }

    /// <summary>The items of each dimension.</summary>
    public IReadOnlyList<int[]> ItemsOf { get; }
}
