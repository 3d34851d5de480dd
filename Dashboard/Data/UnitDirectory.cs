using System.Data.Common;
using Dapper;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Data;

/// <summary>Which units are there? The table <c>unit</c>, made from the imported records of the streams unit and unit_alias.</summary>
public sealed class UnitDirectory(Engine engine, TimeProvider clock)
{
    private const string RecordsSql = """
        select code as "Code", name as "Name", kind as "Kind", parent as "Parent", valid_from as "ValidFrom", valid_to as "ValidTo"
        from record_unit where superseded_by is null order by id
        """;

    private const string AliasesSql = """
        select alias as "Alias", unit_id as "UnitId" from record_unit_alias where superseded_by is null order by id
        """;

    private const string UnitsSql = """
        select unit_id as "UnitId", code as "Code", name as "Name", kind as "Kind", parent_code as "ParentCode", valid_from as "ValidFrom", valid_to as "ValidTo"
        from unit order by unit_id
        """;

    private const string NumbersSql = """
        select code as "Code", unit_id as "UnitId" from unit_number
        """;

    private const string ForgetUnitsSql = "delete from unit";
    private const string DistrictName = "全区";
    private const string JointName = "联合或未识别";
    private const int FirstUnitId = 3;
    private static readonly string[] UnitColumns = ["unit_id", "code", "name", "kind", "parent_code", "valid_from", "valid_to", "is_current"];
    private static readonly string[] NumberColumns = ["code", "unit_id"];

    private static readonly Dictionary<string, UnitKind> Kinds = new(StringComparer.Ordinal)
    {
        ["department"] = UnitKind.Department,
        ["street"] = UnitKind.Street,
        ["enterprise"] = UnitKind.Enterprise,
        ["village"] = UnitKind.Village,
        ["district"] = UnitKind.District,
    };

    /// <summary>All units as they are now.</summary>
    public async Task<IReadOnlyList<Unit>> ReadUnitsAsync(CancellationToken cancellation)
    {
        await using var connection = await engine.OpenFactsAsync(cancellation);
        return await UnitsAsync(connection, null, cancellation);
    }

    /// <summary>All units with their names and aliases, for an import.</summary>
    public async Task<UnitIndex> ReadIndexAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var units = await UnitsAsync(connection, transaction, cancellation);
        var aliases = await connection.QueryAsync<AliasRow>(new CommandDefinition(AliasesSql, transaction: transaction, cancellationToken: cancellation));
        return new(units, aliases.Select(alias => (alias.Alias, alias.UnitId)));
    }

    /// <summary>Makes the table anew after units were imported or withdrawn. A code keeps its number for good.</summary>
    public async Task RebuildAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var records = await connection.QueryAsync<RecordRow>(new CommandDefinition(RecordsSql, transaction: transaction, cancellationToken: cancellation));
        var rows = records.Where(row => Kinds.ContainsKey(row.Kind)).ToList();
        var district = rows.FirstOrDefault(row => row.Code == Unit.DistrictCode || row.Kind == "district");
        rows.RemoveAll(row => row == district || row.Code == Unit.JointCode);
        var numbers = await NumberAsync(connection, transaction, rows.Select(row => row.Code), cancellation);
        await connection.ExecuteAsync(new CommandDefinition(ForgetUnitsSql, transaction: transaction, cancellationToken: cancellation));
        IEnumerable<object?[]> units =
        [
            [Unit.DistrictId, Unit.DistrictCode, district?.Name ?? DistrictName, (int)UnitKind.District, null, district?.ValidFrom, district?.ValidTo, 1],
            [Unit.JointId, Unit.JointCode, JointName, (int)UnitKind.Joint, null, null, null, 1],
            .. rows.Select(row => Row(row, numbers[row.Code])),
        ];
        await engine.LoadAsync(connection, transaction, "unit", UnitColumns, units, cancellation);
    }

    private object?[] Row(RecordRow row, int unitId)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var isCurrent = (row.ValidFrom is null || row.ValidFrom <= today) && (row.ValidTo is null || row.ValidTo >= today);
        return [unitId, row.Code, row.Name, (int)Kinds[row.Kind], row.Parent, row.ValidFrom, row.ValidTo, isCurrent ? 1 : 0];
    }

    private async Task<Dictionary<string, int>> NumberAsync(
        DbConnection connection, DbTransaction transaction, IEnumerable<string> codes, CancellationToken cancellation)
    {
        var numbers = (await connection.QueryAsync<NumberRow>(new CommandDefinition(NumbersSql, transaction: transaction, cancellationToken: cancellation)))
            .ToDictionary(row => row.Code, row => row.UnitId, StringComparer.Ordinal);
        var next = numbers.Count == 0 ? FirstUnitId : numbers.Values.Max() + 1;
        var added = codes.Where(code => !numbers.ContainsKey(code)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var code in added)
        {
            numbers.Add(code, next++);
        }

        await engine.LoadAsync(connection, transaction, "unit_number", NumberColumns, added.Select(code => new object?[] { code, numbers[code] }), cancellation);
        return numbers;
    }

    private static async Task<IReadOnlyList<Unit>> UnitsAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<UnitRow>(new CommandDefinition(UnitsSql, transaction: transaction, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToUnit())];
    }

    private sealed record RecordRow(string Code, string Name, string Kind, string? Parent, DateOnly? ValidFrom, DateOnly? ValidTo);

    private sealed record AliasRow(string Alias, int UnitId);

    private sealed record NumberRow(string Code, int UnitId);

    private sealed record UnitRow(int UnitId, string Code, string Name, int Kind, string? ParentCode, DateOnly? ValidFrom, DateOnly? ValidTo)
    {
        public Unit ToUnit() => new(UnitId, Code, Name, (UnitKind)Kind, ParentCode, ValidFrom, ValidTo);
    }
}
