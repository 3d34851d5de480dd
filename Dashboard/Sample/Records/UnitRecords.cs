using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Files;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>How do the reference lists of the fictional district read: units, other names, sizes, events?</summary>
internal static class UnitRecords
{
    /// <summary>The name under which several departments act together; its records count for the district only.</summary>
    public const string JointName = "示例区多部门联合专班";

    private static readonly (string Unit, int Month, string Kind, string Note)[] Events =
    [
        ("D36", 202406, "reform", "机构职能调整"),
        ("D40", 202409, "reform", "审批事项集中办理"),
        ("E09", 202501, "merger", "所属两家子公司合并"),
        ("S13", 202507, "emergency", "暴雨内涝应急处置"),
        ("S16", 202507, "emergency", "暴雨内涝应急处置"),
    ];

    public static void WriteUnits(SampleWorld world, SampleFiles files)
    {
        using var file = files.Create(new("unit", ["code", "name", "kind", "parent", "valid_from", "valid_to"], Day: null));
        foreach (var unit in world.Units.All)
        {
            file.Row.Text(unit.Code).Text(unit.Name).Word(Kind(unit)).Text(unit.Parent?.Code ?? "").Day(new DateOnly(2023, 1, 1)).Empty();
            file.End();
        }
    }

    public static void WriteAliases(SampleWorld world, SampleFiles files)
    {
        using var file = files.Create(new("unit_alias", ["alias", "unit"], Day: null));
        foreach (var (unit, alias) in world.Units.All.SelectMany(unit => unit.Aliases.Select(alias => (unit, alias))))
        {
            file.Row.Text(alias).Text(unit.Code);
            file.End();
        }

        file.Row.Text(JointName).Text(Analytics.Model.Unit.JointCode);
        file.End();
    }

    /// <summary>Sizes twice a year; posts grow by a percent a year, people hardly.</summary>
    public static void WriteSizes(SampleWorld world, SampleFiles files)
    {
        using var file = files.Create(new("unit_size", ["unit", "month", "posts", "population", "households"], Day: null) { Form = SampleForm.Workbook });
        foreach (var month in SampleWorld.Months.Where(month => month == SampleWorld.FirstMonth || month.Number is 1 or 7))
        {
            var grown = 1 + (0.01 * (month.Ordinal - SampleWorld.FirstMonth.Ordinal) / 12);
            foreach (var unit in world.Units.All)
            {
                file.Row.Text(unit.Code).Month(month).Number((long)(unit.Posts * grown));
                Size(file, unit.Population);
                Size(file, unit.Households);
                file.End();
            }
        }
    }

    public static void WriteEvents(SampleWorld world, SampleFiles files)
    {
        using var file = files.Create(new("unit_event", ["unit", "month", "kind", "note"], Day: null));
        foreach (var (code, month, kind, note) in Events)
        {
            file.Row.Text(world.Units.All.First(unit => unit.Code == code).Name).Month(new Month(month)).Word(kind).Text(note);
            file.End();
        }
    }

    private static void Size(SampleFile file, int people)
    {
        if (people == 0)
        {
            file.Row.Empty();
        }
        else
        {
            file.Row.Number(people);
        }
    }

    private static string Kind(SampleUnit unit) => unit.Kind switch
    {
        UnitKind.Department => "department",
        UnitKind.Street => "street",
        UnitKind.Enterprise => "enterprise",
        _ => "village",
    };
}
