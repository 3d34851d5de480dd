using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import.Headers;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Makes the reader of every column of a file: what it knows beside the cell stands here.</summary>
/// <param name="Items">The items a column may name.</param>
/// <param name="Units">The units a column may name.</param>
/// <param name="Payees">Makes pseudonyms.</param>
/// <param name="Calendar">Counts working days.</param>
/// <param name="Today">Today where the district is.</param>
/// <param name="EarliestYear">Dates before it are slips.</param>
/// <param name="Mapping">Date formats of this file.</param>
internal sealed record ValueReaders(
    IReadOnlyList<Item> Items,
    UnitIndex Units,
    PayeeValues Payees,
    WorkingCalendar Calendar,
    DateOnly Today,
    int EarliestYear,
    ImportMapping? Mapping)
{
    private static readonly DateOnly FarAhead = new(2199, 12, 31);

    /// <summary>The reader of a column.</summary>
    public ValueReader For(StreamDeclaration stream, ColumnDeclaration column) => column.Type switch
    {
        ColumnType.Choice => new ChoiceValues(column.Choices ?? []),
        ColumnType.Date or ColumnType.DateTime or ColumnType.Month => new DateValues(column.Type, Formats(column), Range(stream, column)),
        ColumnType.Integer or ColumnType.Number or ColumnType.Money => new NumberValues(column),
        ColumnType.Flag => new FlagValues(),
        ColumnType.Unit => new UnitValues(Units),
        ColumnType.Payee => Payees,
        ColumnType.MaskedName => new MaskedNames(),
        ColumnType.Item => new ItemValues(Items),
        _ => new TextValues(column.Length),
    };

    /// <summary>Which days a column may name: what has happened lies before tomorrow, what is due may lie ahead.</summary>
    internal DateRange Range(StreamDeclaration stream, ColumnDeclaration column)
    {
        var isReference = stream.Kind == StreamKind.Reference;
        var earliest = isReference ? new DateOnly(1901, 1, 1) : new DateOnly(EarliestYear, 1, 1);
        var isDue = stream.Clocks.Any(clock => clock.Due == column.Name);
        var hasHappened = !isDue && stream.Clocks.Any(clock => clock.From == column.Name || clock.To == column.Name);
        if (column.Name == stream.Month)
        {
            return new(earliest, isDue || column.Type == ColumnType.Month ? Month.Of(Today).LastDay : Today);
        }

        return new(earliest, hasHappened ? Today : isReference ? FarAhead : Today.AddYears(10));
    }

    private List<string> Formats(ColumnDeclaration column) =>
        [.. Mapping?.Formats?.GetValueOrDefault(column.Name) ?? [], .. column.Formats ?? []];
}
