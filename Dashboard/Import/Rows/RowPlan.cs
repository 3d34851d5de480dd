using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import.Headers;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>How the cells of one file become a row of its record table: worked out once, followed for every row.</summary>
internal sealed class RowPlan
{
    public RowPlan(StreamDeclaration stream, HeaderMatch match, ValueReaders readers, ImportMapping? mapping)
    {
        Stream = stream;
        Table = RecordTable.Of(stream);
        var slots = Table.ColumnNames.Select((name, index) => (name, index)).ToDictionary(entry => entry.name, entry => entry.index, StringComparer.Ordinal);
        var numbers = stream.Columns.Select((column, index) => (column.Name, index)).ToDictionary(entry => entry.Name, entry => entry.index, StringComparer.Ordinal);
        Columns = [.. stream.Columns.Select((column, index) => new ColumnPlan(
            column, match.Sources[index], readers.For(stream, column), Slot(slots, column), MonthSlot(slots, column),
            mapping?.FaultWhenMissing?.Contains(column.Name, StringComparer.Ordinal) == true))];
        UnitColumn = Array.FindIndex([.. stream.Columns], column => column.Type == ColumnType.Unit);
        MonthColumn = numbers.GetValueOrDefault(stream.Month, -1);
        Key = [.. stream.Key.Select(name => numbers[name])];
        Clocks = [.. stream.Clocks.Select(clock => new ClockMeter(stream, clock, numbers, slots, readers.Calendar))];
        Identities = match.Identities;
        IdSlot = slots["id"];
        BatchSlot = slots["batch_id"];
        LineSlot = slots["line_no"];
        UnitSlot = slots["unit_id"];
        MonthSlotOfRow = slots["month"];
        KeySlot = slots["key_hash"];
        ContentSlot = slots["row_hash"];
        SupersededSlot = slots["superseded_by"];
    }

    /// <summary>The stream.</summary>
    public StreamDeclaration Stream { get; }

    /// <summary>Its table.</summary>
    public RecordTable Table { get; }

    /// <summary>The declared columns in order.</summary>
    public ColumnPlan[] Columns { get; }

    /// <summary>Which declared column names the unit; -1 when none does.</summary>
    public int UnitColumn { get; }

    /// <summary>Which declared column gives the month; -1 when none does.</summary>
    public int MonthColumn { get; }

    /// <summary>The declared columns of the key.</summary>
    public int[] Key { get; }

    /// <summary>The durations.</summary>
    public ClockMeter[] Clocks { get; }

    /// <summary>Sums that must hold.</summary>
    public IReadOnlyList<RowIdentity> Identities { get; }

    /// <summary>Places of the kept columns in the table.</summary>
    public int IdSlot { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int BatchSlot { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int LineSlot { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int UnitSlot { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int MonthSlotOfRow { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int KeySlot { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int ContentSlot { get; }

    /// <inheritdoc cref="IdSlot"/>
    public int SupersededSlot { get; }

    private static int Slot(Dictionary<string, int> slots, ColumnDeclaration column) =>
        column.Type == ColumnType.Unit || column.Name == "month" ? -1 : slots[column.Name];

    private static int MonthSlot(Dictionary<string, int> slots, ColumnDeclaration column) =>
        column.Type is ColumnType.Date or ColumnType.DateTime or ColumnType.Month && column.Name != "month" ? slots[RecordTable.MonthColumn(column.Name)] : -1;
}

/// <summary>How one declared column is read and where it goes.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Source">Where its text comes from; null when the file does not bring it.</param>
/// <param name="Reader">Reads the text.</param>
/// <param name="Slot">Its place in the table; -1 when the table keeps it otherwise.</param>
/// <param name="MonthSlot">The place of its month; -1 when it is no date.</param>
/// <param name="IsFaultWhenMissing">Whether its lack is a data fault.</param>
internal sealed record ColumnPlan(ColumnDeclaration Column, CellSource? Source, ValueReader Reader, int Slot, int MonthSlot, bool IsFaultWhenMissing)
{
    /// <summary>The header under which people know it in this file.</summary>
    public string Header => Source?.Header ?? Column.Zh;
}
