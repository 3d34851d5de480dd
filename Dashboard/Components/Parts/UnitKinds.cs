using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>How are kinds of units written in addresses?</summary>
public static class UnitKinds
{
    /// <summary>The kinds that are scored, in the order shown.</summary>
    public static IReadOnlyList<UnitKind> Scored { get; } = [UnitKind.Department, UnitKind.Street, UnitKind.Enterprise];

    /// <summary>The word in an address: department, street, enterprise.</summary>
    public static string CodeOf(UnitKind kind) => kind switch
    {
        UnitKind.Department => "department",
        UnitKind.Street => "street",
        UnitKind.Enterprise => "enterprise",
        UnitKind.Village => "village",
        UnitKind.District => "district",
        _ => "joint",
    };

    /// <summary>The scored kind a word names, or null.</summary>
    public static UnitKind? Of(string? code) => Scored.Cast<UnitKind?>().FirstOrDefault(kind => CodeOf(kind!.Value) == code);
}
