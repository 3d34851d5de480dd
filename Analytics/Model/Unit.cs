namespace SmartSupervision.Analytics.Model;

/// <summary>What a unit is. Units are compared with units of the same kind only.</summary>
public enum UnitKind
{
    /// <summary>委办局: a department of the district.</summary>
    Department,

    /// <summary>街道、镇: a street or town; its villages roll up into it.</summary>
    Street,

    /// <summary>国有企业: a state enterprise.</summary>
    Enterprise,

    /// <summary>村、社区: carries records, is never scored or flagged.</summary>
    Village,

    /// <summary>The district as a whole: the sum of all units and of the joint bucket.</summary>
    District,

    /// <summary>联合或未识别: records several units share, or whose unit is not known. Counted in the district only.</summary>
    Joint,
}

/// <summary>A unit that is supervised. Never a person.</summary>
/// <param name="Id">Stable number inside one database; the same code keeps its number for good.</param>
/// <param name="Code">The code under which files and addresses name the unit.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What the unit is.</param>
/// <param name="ParentCode">For a village its street; otherwise null or the district.</param>
/// <param name="ValidFrom">First day the unit exists, or null.</param>
/// <param name="ValidTo">Last day the unit exists, or null.</param>
public sealed record Unit(int Id, string Code, string Name, UnitKind Kind, string? ParentCode, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>The number of the district as a whole.</summary>
    public const int DistrictId = 1;

    /// <summary>The number of the joint or unknown bucket.</summary>
    public const int JointId = 2;

    /// <summary>The code of the district as a whole.</summary>
    public const string DistrictCode = "DISTRICT";

    /// <summary>The code an alias may name so that its records are counted in the district only.</summary>
    public const string JointCode = "JOINT";

    /// <summary>Whether the unit gets scores and may get flags.</summary>
    public bool IsScored => Kind is UnitKind.Department or UnitKind.Street or UnitKind.Enterprise;

    /// <summary>Whether the unit exists on some day of a month.</summary>
    public bool ExistsIn(Month month) =>
        (ValidFrom is null || ValidFrom <= month.LastDay) && (ValidTo is null || ValidTo >= month.FirstDay);
}
