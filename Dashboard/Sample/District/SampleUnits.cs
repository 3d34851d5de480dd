using System.Globalization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.Draws;

namespace SmartSupervision.Dashboard.Sample.District;

/// <summary>Which units does the fictional district have: 40 departments, 16 streets and towns, 20 enterprises, 180 villages?</summary>
internal sealed class SampleUnits
{
    public const int VillageCount = 180;
    private const int SizeStream = 1;
    private const int StreetsWithVehicles = 4;

    public SampleUnits(ulong seed)
    {
        Departments = [.. SampleNames.Departments.Select((entry, number) => Department(seed, number, entry))];
        Streets = [.. SampleNames.Streets.Select((name, number) => Street(seed, Departments.Count + number, number, name))];
        var before = Departments.Count + Streets.Count;
        Enterprises = [.. SampleNames.Enterprises.Select((name, number) => Enterprise(seed, before + number, number, name))];
        Scored = [.. Departments, .. Streets, .. Enterprises];
        Villages = [.. Enumerable.Range(0, VillageCount).Select(number => Village(seed, number))];
        VillagesByStreet = Villages.ToLookup(village => village.Parent!.Index);
        All = [.. Scored, .. Villages];
    }

    public IReadOnlyList<SampleUnit> Departments { get; }

    public IReadOnlyList<SampleUnit> Streets { get; }

    public IReadOnlyList<SampleUnit> Enterprises { get; }

    /// <summary>The 76 units that get scores.</summary>
    public IReadOnlyList<SampleUnit> Scored { get; }

    public IReadOnlyList<SampleUnit> Villages { get; }

    public ILookup<int, SampleUnit> VillagesByStreet { get; }

    public IReadOnlyList<SampleUnit> All { get; }

    private static SampleUnit Department(ulong seed, int number, (string Name, string Short, string Traits) entry)
    {
        var dice = new Dice(seed, SizeStream, number);
        var people = dice.Between(24, 78) * 1000;
        return new(number, Code("D", number), SampleNames.District + entry.Name, UnitKind.Department, null,
            dice.Between(1000, 2000), people, people * 10 / 29, [entry.Short])
        {
            PaysBenefits = entry.Traits.Contains('P', StringComparison.Ordinal),
            RunsVehicles = !entry.Traits.Contains('P', StringComparison.Ordinal),
        };
    }

    private static SampleUnit Street(ulong seed, int index, int number, string name)
    {
        var dice = new Dice(seed, SizeStream, index);
        var people = dice.Between(26, 62) * 1000;
        var formal = name.EndsWith("街道", StringComparison.Ordinal) ? name + "办事处" : name + "人民政府";
        return new(index, Code("S", number), name, UnitKind.Street, null,
            dice.Between(1100, 2000), people, people * 10 / 29, [SampleNames.District + name, formal])
        {
            PaysBenefits = true,
            RunsVehicles = number < StreetsWithVehicles,
        };
    }

    private static SampleUnit Enterprise(ulong seed, int index, int number, string name)
    {
        var dice = new Dice(seed, SizeStream, index);
        return new(index, Code("E", number), SampleNames.District + name, UnitKind.Enterprise, null,
            dice.Between(1000, 2100), 0, 0, ["区" + name])
        {
            RunsVehicles = true,
        };
    }

    private SampleUnit Village(ulong seed, int number)
    {
        var street = Streets[number % Streets.Count];
        var place = (number / Streets.Count) + 1;
        var siblings = (VillageCount - (number % Streets.Count) + Streets.Count - 1) / Streets.Count;
        var index = Scored.Count + number;
        var people = (int)(street.Population * (0.85 + (0.3 * Chance.Uniform(seed, SizeStream, index))) / siblings);
        return new(index, $"{street.Code}-V{place.ToString("00", CultureInfo.InvariantCulture)}", SampleNames.Village(number), UnitKind.Village, street,
            6, people, people * 10 / 29, [street.Name + SampleNames.Village(number)]);
    }

    private static string Code(string letter, int number) => letter + (number + 1).ToString("00", CultureInfo.InvariantCulture);
}
