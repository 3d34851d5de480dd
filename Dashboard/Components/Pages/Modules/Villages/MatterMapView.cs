namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>How was one matter published in one village, over the months shown?</summary>
public enum MatterState
{
    /// <summary>Nothing was due.</summary>
    NotDue,

    /// <summary>Everything due was published in time.</summary>
    Kept,

    /// <summary>Everything due was published, some of it late.</summary>
    Late,

    /// <summary>Something due was not published.</summary>
    Missing,
}

/// <summary>Villages by matters, one page of villages.</summary>
/// <param name="Matters">Codes of the matters, in the order of the list.</param>
/// <param name="Rows">The villages of this page, by name.</param>
/// <param name="Villages">All villages asked for.</param>
/// <param name="Page">The page shown.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Streets">The streets that can be chosen.</param>
public sealed record MatterMapView(
    IReadOnlyList<string> Matters, IReadOnlyList<VillageMatters> Rows, int Villages, int Page, int Pages, IReadOnlyList<StreetChoice> Streets)
{
    /// <summary>Cells of this page with a matter due.</summary>
    public int Due => Rows.Sum(row => row.States.Count(state => state != MatterState.NotDue));

    /// <summary>Cells of this page in a state.</summary>
    public int Count(MatterState state) => Rows.Sum(row => row.States.Count(cell => cell == state));
}

/// <summary>One village and the state of each matter.</summary>
public sealed record VillageMatters(string Code, string Name, string Street, IReadOnlyList<MatterState> States);

/// <summary>A street that can be chosen.</summary>
public sealed record StreetChoice(string Code, string Name);
