using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;

/// <summary>In which order does the signal table stand? Part of the address, so that a view can be sent on.</summary>
public enum SignalOrder
{
    /// <summary>By dimension, in the order of the catalogue.</summary>
    Dimension = 0,

    /// <summary>By focus category.</summary>
    Focus,

    /// <summary>What calls for a look first.</summary>
    Signal,
}

/// <summary>Sorts the items of a unit; within a group they stand in the order of the catalogue.</summary>
public static class SignalOrders
{
    /// <summary>The order an address asks for; anything unknown is the first.</summary>
    public static SignalOrder Of(string? asked) =>
        Enum.TryParse<SignalOrder>(asked, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : SignalOrder.Dimension;

    /// <summary>The items in an order.</summary>
    public static IReadOnlyList<UnitItem> Arrange(IReadOnlyList<UnitItem> items, SignalOrder order, SupervisionCatalogue catalogue) => order switch
    {
        SignalOrder.Focus => [.. items.OrderBy(item => PlaceOf(catalogue, item.Item))],
        SignalOrder.Signal => [.. items.OrderBy(item => Urgency(item))],
        _ => items,
    };

    private static int PlaceOf(SupervisionCatalogue catalogue, Item item)
    {
        var categories = catalogue.FocusCategories;
        var place = Enumerable.Range(0, categories.Count).FirstOrDefault(index => categories[index].Code == item.FocusCategory, categories.Count);
        return place;
    }

    private static int Urgency(UnitItem item) => item.Signal?.Finding.Verdict switch
    {
        Verdict.Deviates => 0,
        Verdict.Improves => 1,
        Verdict.Changes => 2,
        Verdict.Ordinary => 3,
        Verdict.NotJudged => 4,
        _ => item.Measure.State == MeasureState.NotApplicable ? 6 : 5,
    };
}
