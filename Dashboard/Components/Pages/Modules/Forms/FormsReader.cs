using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Forms;

/// <summary>How do the four forms share among the persons dealt with: this year, the year before, and in the country?</summary>
public sealed class FormsReader(TallyReader tallies)
{
    /// <summary>Months of a year.</summary>
    public const int Months = 12;

    /// <summary>How many forms there are.</summary>
    public const int Forms = 4;

    /// <summary>National shares of the four forms, first quarter of 2020, per cent: published by the central commission.</summary>
    public static IReadOnlyList<double> National { get; } = [70.9, 22.4, 3.2, 3.5];

    /// <summary>Reads two years up to a month, and the months of the second one.</summary>
    public async Task<FormsView> ReadAsync(Month month, CancellationToken cancellation)
    {
        var first = month.AddMonths(1 - (2 * Months));
        var counts = await tallies.ReadAsync([PeopleTallies.FourForms], null, first, month, cancellation);
        return new(month, Of(month.AddMonths(1 - Months), month), Of(first, month.AddMonths(-Months)));

        FormsPeriod Of(Month from, Month to) =>
            new(from, to, SmallCells.Withhold([.. Enumerable.Range(1, Forms).Select(form => counts.Of(PeopleTallies.FourForms, "form" + form.ToString(System.Globalization.CultureInfo.InvariantCulture), from, to))]));
    }
}

/// <summary>The four forms of two years.</summary>
public sealed record FormsView(Month Month, FormsPeriod Year, FormsPeriod YearBefore);

/// <summary>Persons dealt with in the four forms; a withheld count is null, and with it every share of the period.</summary>
public sealed record FormsPeriod(Month First, Month Last, ShownCounts Persons)
{
    /// <summary>Shares between 0 and 1 in the order of the forms; null where a count or the total is withheld or nothing was reported.</summary>
    public IReadOnlyList<double?> Shares => [.. Persons.Counts.Select(count => Persons.Total is > 0 and { } total && count is { } there ? (double?)there / total : null)];
}
