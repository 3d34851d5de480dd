using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Which days a column may name.</summary>
/// <param name="Earliest">The first day taken: earlier ones are slips such as 1900-01-01.</param>
/// <param name="Latest">The last day taken: today for what has happened, far ahead for what is due.</param>
internal sealed record DateRange(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Why a day cannot be taken, or nothing.</summary>
    public CellReading? Refuse(DateOnly day)
    {
        if (day < Earliest)
        {
            return CellReading.Bad("TooEarly", $"{Earliest:yyyy-MM-dd}");
        }

        return day > Latest ? CellReading.Bad("Future", $"{Latest:yyyy-MM-dd}") : null;
    }

    /// <summary>Why a month cannot be taken, or nothing.</summary>
    public CellReading? Refuse(Month month)
    {
        if (month < Month.Of(Earliest))
        {
            return CellReading.Bad("TooEarly", $"{Earliest:yyyy-MM}");
        }

        return month > Month.Of(Latest) ? CellReading.Bad("Future", $"{Latest:yyyy-MM}") : null;
    }
}
