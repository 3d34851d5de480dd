using System.Globalization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Values;

namespace SmartSupervision.Dashboard.Import.Rows;

/// <summary>Turns one row of a file into a row of its table, or into the list of what is wrong with it.</summary>
internal sealed class RowReader(RowPlan plan, FailedCells failed, long batchId)
{
    private readonly object?[] cells = new object?[plan.Columns.Length];
    private readonly List<RowProblem> problems = [];
    private readonly object boxedBatch = batchId;

    /// <summary>Reads a row into a chunk.</summary>
    public void Read(CellRow row, int headerCells, RowChunk chunk, bool isComplete = false)
    {
        problems.Clear();
        if (!isComplete && row.Count != headerCells && !HasOnlyEmptyBeyond(row, headerCells))
        {
            problems.Add(new(row.Line, string.Empty, null, "CellCount", $"{row.Count} / {headerCells}"));
        }
        else
        {
            ReadCells(row);
            CheckIdentities(row);
        }

        var unit = plan.UnitColumn < 0 ? null : cells[plan.UnitColumn] as Unit;
        var month = problems.Count == 0 ? CheckUnit(row, unit) : 0;
        if (problems.Count > 0)
        {
            chunk.Failed.Add(new([.. problems], failed.Keep(row)));
            return;
        }

        chunk.Rows.Add(Build(row, unit?.Id ?? Unit.DistrictId, month, chunk));
        chunk.Originals.Add(row);
    }

    /// <summary>A failed row for a row that was read well but conflicts with another one.</summary>
    public FailedRow Conflict(CellRow row, int withLine)
    {
        var key = string.Join(" + ", plan.Key.Select(index => plan.Columns[index].Header));
        var shown = string.Join(" + ", plan.Key.Select(index => FailedCells.Shown(plan.Columns[index].Source is { } source ? source.Text(row) : [], plan.Columns[index].Column.Type, string.Empty)));
        return new([new(row.Line, key, shown, "ConflictsWithLine", withLine.ToString(CultureInfo.InvariantCulture))], failed.Keep(row));
    }

    private static bool HasOnlyEmptyBeyond(CellRow row, int headerCells)
    {
        for (var index = headerCells; index < row.Count; index++)
        {
            if (!row[index].IsWhiteSpace())
            {
                return false;
            }
        }

        return row.Count > headerCells;
    }

    private void ReadCells(CellRow row)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            var column = plan.Columns[index];
            if (column.Source is not { } source)
            {
                cells[index] = null;
                continue;
            }

            var text = source.Text(row);
            var reading = Read(column, text, source.Mark(row));
            cells[index] = reading.Value;
            if (reading.Reason is { } reason)
            {
                problems.Add(new(row.Line, column.Header, FailedCells.Shown(text, column.Column.Type, reason), reason, reading.Argument));
            }
        }
    }

    private CellReading Read(ColumnPlan column, ReadOnlySpan<char> text, CellMark mark)
    {
        if (mark != CellMark.None)
        {
            return CellReading.Bad(mark == CellMark.Formula ? "FormulaCell" : "ErrorCell");
        }

        if (text.IsEmpty || (column.Reader.HasEmptyWords && CellText.IsEmptyWord(text)))
        {
            return column.Column.Required ? CellReading.Bad("Required") : default;
        }

        if (CellText.IsFormula(text))
        {
            return CellReading.Bad("Formula");
        }

        var reading = column.Reader.Read(text);
        if (reading is { Value: null, Reason: null } && column.Column.Required)
        {
            return CellReading.Bad("Required");
        }

        return IsReservedCode(column, reading.Value) ? CellReading.Bad("ReservedCode") : reading;
    }

    private bool IsReservedCode(ColumnPlan column, object? value) =>
        plan.Stream.Code == "unit" && column.Column.Name == "code" && value is Unit.DistrictCode or Unit.JointCode;

    private void CheckIdentities(CellRow row)
    {
        foreach (var identity in plan.Identities)
        {
            var (left, right) = (identity.Left.Sum(row), identity.Right.Sum(row));
            if (left is null || left != right)
            {
                problems.Add(new(row.Line, identity.Left.Header, identity.Left.Text(row).ToString(), "IdentityBroken", identity.Text));
            }
        }
    }

    private int CheckUnit(CellRow row, Unit? unit)
    {
        var month = plan.MonthColumn < 0 ? 0 : MonthOf(cells[plan.MonthColumn]);
        if (unit is not null && month > 0 && !unit.ExistsIn(new(month)))
        {
            var column = plan.Columns[plan.UnitColumn];
            problems.Add(new(row.Line, column.Header, column.Source!.Text(row).ToString(), "UnitNotValid", $"{new Month(month).FirstDay:yyyy-MM}"));
        }

        return month;
    }

    private ParsedRow Build(CellRow row, int unitId, int month, RowChunk chunk)
    {
        var values = chunk.TakeValues(plan.Table.Columns.Count);
        var content = default(RowHash);
        content.Add(Boxes.Of(unitId));
        for (var index = 0; index < cells.Length; index++)
        {
            var column = plan.Columns[index];
            if (index == plan.UnitColumn)
            {
                cells[index] = Boxes.Of(unitId);
                continue;
            }

            content.Add(cells[index]);
            if (column.Slot >= 0)
            {
                values[column.Slot] = cells[index];
            }

            if (column.MonthSlot >= 0 && cells[index] is not null)
            {
                values[column.MonthSlot] = MonthBox(cells[index]);
            }
        }

        FindFaults(row, values, unitId, month, chunk.Faults);
        var key = KeyHash(content.Value);
        values[plan.BatchSlot] = boxedBatch;
        values[plan.LineSlot] = Boxes.Of(row.Line);
        values[plan.UnitSlot] = Boxes.Of(unitId);
        values[plan.MonthSlotOfRow] = month == 0 ? null : MonthBox(cells[plan.MonthColumn]);
        values[plan.KeySlot] = key;
        values[plan.ContentSlot] = content.Value;
        return new(values, key, content.Value, row.Line, unitId, month, DayOf(month));
    }

    private long KeyHash(long content)
    {
        if (plan.Key.Length == 0)
        {
            return content;
        }

        var key = default(RowHash);
        foreach (var index in plan.Key)
        {
            key.Add(cells[index]);
        }

        return key.Value;
    }

    private void FindFaults(CellRow row, object?[] values, int unitId, int month, List<RowFault> faults)
    {
        var first = faults.Count;
        if (plan.MonthColumn >= 0 && month == 0)
        {
            AddFault(plan.MonthColumn, "Undated");
        }

        foreach (var clock in plan.Clocks)
        {
            var reason = clock.Measure(cells, values);
            var isSaidAlready = reason is null || (reason == "EndWithoutStart" && clock.From == plan.MonthColumn);
            if (!isSaidAlready)
            {
                AddFault(reason == "EndWithoutStart" ? clock.From : clock.To, reason!);
            }
        }

        if (faults.Count == first && FirstMissing() is >= 0 and var missing)
        {
            AddFault(missing, "Missing");
        }

        void AddFault(int index, string reason) => AddOnce(faults, first, new(row.Line, unitId, month, plan.Columns[index].Header, Shown(row, index, reason), reason));
    }

    private static void AddOnce(List<RowFault> faults, int first, RowFault fault)
    {
        if (!faults.Skip(first).Contains(fault))
        {
            faults.Add(fault);
        }
    }

    private string? Shown(CellRow row, int index, string reason)
    {
        var column = plan.Columns[index];
        return column.Source is { } source ? FailedCells.Shown(source.Text(row), column.Column.Type, reason) : null;
    }

    private int FirstMissing()
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (plan.Columns[index].IsFaultWhenMissing && cells[index] is null)
            {
                return index;
            }
        }

        return -1;
    }

    private DateOnly DayOf(int month) => month == 0 ? default : cells[plan.MonthColumn] switch
    {
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        _ => new Month(month).LastDay,
    };

    private static int MonthOf(object? value) => value switch
    {
        int month => month,
        DateOnly day => (day.Year * 100) + day.Month,
        DateTime moment => (moment.Year * 100) + moment.Month,
        _ => 0,
    };

    private static object? MonthBox(object? value) => value switch
    {
        DateOnly day => Boxes.Month(day),
        DateTime moment => Boxes.Month(DateOnly.FromDateTime(moment)),
        _ => value,
    };
}
