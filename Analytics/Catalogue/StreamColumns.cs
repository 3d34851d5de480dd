namespace SmartSupervision.Analytics.Catalogue;

/// <summary>What a value in a filter is, as far as comparing goes.</summary>
public enum FilterType
{
    /// <summary>A number: counts, days, scores, and money in fen.</summary>
    Number,

    /// <summary>A month as <c>yyyymm</c>.</summary>
    Month,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A date with time of day.</summary>
    TimeStamp,

    /// <summary>A code out of a list.</summary>
    Code,

    /// <summary>Text, which is only looked at for being there.</summary>
    Text,

    /// <summary>A unit, which is only counted.</summary>
    Unit,
}

/// <summary>Which columns a stream's table has, declared or derived from dates and clocks, and of which type.</summary>
public static class StreamColumns
{
    /// <summary>The type of a column by its name in the table, or null when the stream has no such column.</summary>
    /// <remarks>Derived: <c>{date}_month</c>, and per clock <c>{clock}_days</c>, <c>_due</c>, <c>_due_month</c>, <c>_late</c>.</remarks>
    public static FilterType? TypeOf(StreamDeclaration stream, string name)
    {
        if (stream.Column(name) is { } column)
        {
            return TypeOf(column.Type);
        }

        foreach (var clock in stream.Clocks)
        {
            if (ClockType(clock, name) is { } type)
            {
                return type;
            }
        }

        return name.EndsWith("_month", StringComparison.Ordinal) && name != "month_month" && HasMonth(stream, name[..^6])
            ? FilterType.Month
            : null;
    }

    /// <summary>Whether <c>name.month</c> exists: a date, a date with time, a month, or the due date of a clock.</summary>
    public static bool HasMonth(StreamDeclaration stream, string name)
    {
        if (stream.Column(name) is { } column)
        {
            return column.Type is ColumnType.Date or ColumnType.DateTime or ColumnType.Month;
        }

        return stream.Clocks.Any(clock => clock.Name + "_due" == name);
    }

    /// <summary>The names of all columns that a declaration gives its table beyond those every record table has.</summary>
    public static IEnumerable<string> Names(StreamDeclaration stream)
    {
        foreach (var column in stream.Columns.Where(column => column.Type != ColumnType.Unit))
        {
            yield return column.Name;
            if (column.Name != "month" && HasMonth(stream, column.Name))
            {
                yield return column.Name + "_month";
            }
        }

        foreach (var clock in stream.Clocks)
        {
            yield return clock.Name + "_days";
            yield return clock.Name + "_due";
            yield return clock.Name + "_due_month";
            yield return clock.Name + "_late";
        }
    }

    private static FilterType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Choice or ColumnType.Item => FilterType.Code,
        ColumnType.Date => FilterType.Date,
        ColumnType.DateTime => FilterType.TimeStamp,
        ColumnType.Month => FilterType.Month,
        ColumnType.Integer or ColumnType.Number or ColumnType.Money or ColumnType.Flag => FilterType.Number,
        ColumnType.Unit => FilterType.Unit,
        _ => FilterType.Text,
    };

    private static FilterType? ClockType(ClockDeclaration clock, string name)
    {
        if (!name.StartsWith(clock.Name + "_", StringComparison.Ordinal))
        {
            return null;
        }

        return name[(clock.Name.Length + 1)..] switch
        {
            "days" or "late" => FilterType.Number,
            "due" => FilterType.Date,
            "due_month" => FilterType.Month,
            _ => null,
        };
    }
}
