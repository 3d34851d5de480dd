using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.ModelCard;

/// <summary>The model as it runs here.</summary>
/// <param name="Data">What it was fed; null before anything was computed.</param>
/// <param name="Runs">Versions that ran, newest first: each with its settings.</param>
/// <param name="Settings">The settings of the newest run, flat: path and value.</param>
/// <param name="Firing">Items that drove flags, those to be looked at first.</param>
public sealed record ModelView(ModelData? Data, IReadOnlyList<ModelVersion> Runs, IReadOnlyList<ModelSetting> Settings, IReadOnlyList<ItemFiring> Firing);

/// <summary>What the model was fed.</summary>
/// <param name="First">First month with a measure.</param>
/// <param name="Last">The month shown.</param>
/// <param name="From">First month whose flags are counted.</param>
/// <param name="Units">Scored units by kind.</param>
/// <param name="Batches">Imported files that stand.</param>
/// <param name="Flags">Flags in the months counted.</param>
/// <param name="FlaggedUnits">Units that have one of them.</param>
public sealed record ModelData(
    Month First, Month Last, Month From, IReadOnlyList<(UnitKind Kind, long Units)> Units, long Batches, long Flags, long FlaggedUnits);

/// <summary>One version of code and settings and when it ran.</summary>
public sealed record ModelVersion(string Code, string Settings, DateTime From, DateTime To, int Runs);

/// <summary>One setting.</summary>
public sealed record ModelSetting(string Path, string Value);

/// <summary>How often an item drove a flag.</summary>
/// <param name="Item">The item.</param>
/// <param name="Flags">Flags it drove.</param>
/// <param name="Units">Units with such a flag.</param>
/// <param name="Applies">Units the item applies to.</param>
public sealed record ItemFiring(Item Item, long Flags, long Units, long Applies)
{
    /// <summary>An item that drives flags of a larger share of its units than this wants a look itself.</summary>
    public const double WarnedShare = 0.1;

    /// <summary>Share of its units.</summary>
    public double Share => Applies > 0 ? (double)Units / Applies : 0;

    /// <summary>Whether the item itself wants a look.</summary>
    public bool IsWarned => Share > WarnedShare;
}
