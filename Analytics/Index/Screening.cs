namespace SmartSupervision.Analytics.Index;

/// <summary>How complete one unit's data are.</summary>
/// <param name="Missing">Indicators without a value.</param>
/// <param name="Zero">Indicators that are zero.</param>
/// <param name="Available">Share of indicators with a value.</param>
/// <param name="NonZero">Share of the present values that are not zero; null when none is present.</param>
/// <param name="Included">Whether the unit stays.</param>
public sealed record Availability(int Missing, int Zero, double Available, double? NonZero, bool Included);

/// <summary>First steps of a composite: bring to size, fill, and leave out units that report too little.</summary>
/// <remarks>OECD and JRC, Handbook on Constructing Composite Indicators, 2008. Missing stays missing in a published score; filling is an alternative view.</remarks>
public static class Screening
{
    /// <summary>x/d; missing when either is missing or d is not positive.</summary>
    /// <param name="values">x per unit.</param>
    /// <param name="sizes">d per unit.</param>
    public static double?[] Denominate(IReadOnlyList<double?> values, IReadOnlyList<double?> sizes) =>
        [.. values.Select((value, unit) => value is null || sizes[unit] is not > 0 ? null : value / sizes[unit])];

    /// <summary>Missing values by the mean of the unit's group; a group without values stays missing.</summary>
    /// <param name="values">One indicator over units.</param>
    /// <param name="groups">The group of each unit.</param>
    public static double?[] ImputeGroupMean(IReadOnlyList<double?> values, IReadOnlyList<string> groups)
    {
        var means = values.Select((value, unit) => (value, group: groups[unit])).Where(entry => entry.value is not null)
            .GroupBy(entry => entry.group).ToDictionary(group => group.Key, group => group.Average(entry => entry.value!.Value));
        return [.. values.Select((value, unit) => value ?? (means.TryGetValue(groups[unit], out var mean) ? mean : null))];
    }

    /// <summary>Availability of one unit.</summary>
    /// <param name="values">The unit's indicators.</param>
    /// <param name="leastAvailable">Share of indicators it must have, 2/3 by default.</param>
    public static Availability Of(IReadOnlyList<double?> values, double leastAvailable = 2.0 / 3)
    {
        var present = values.Count(value => value is not null);
        var zero = values.Count(value => value == 0);
        var available = (double)present / values.Count;
        return new(values.Count - present, zero, available, present == 0 ? null : 1 - ((double)zero / present), available >= leastAvailable);
    }
}
