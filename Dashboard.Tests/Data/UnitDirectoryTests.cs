using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;
using static SmartSupervision.Tests.Support.SmallFacts;

namespace SmartSupervision.Tests.Data;

public class UnitDirectoryTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RebuildAsync_UnitsImported_GivesThemNumbersBesideTheDistrictAndTheJointBucket(string engine)
    {
        await using var facts = await WithUnitsAsync(engine);
        var units = await facts.Units.ReadUnitsAsync(Token);
        Assert.Equal(["DISTRICT", "JOINT", "D01", "D02", "S01", "V001"], units.Select(unit => unit.Code));
        Assert.Equal([1, 2, 3, 4, 5, 6], units.Select(unit => unit.Id));
        Assert.Equal(new(6, "V001", "一村", UnitKind.Village, "S01", null, null), units[5]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RebuildAsync_UnitWithdrawnAndBack_KeepsItsNumber(string engine)
    {
        await using var facts = await WithUnitsAsync(engine);
        var batch = await facts.ImportAsync(SmallDistrict.Units, UnitRow("E01", "城投公司", "enterprise", validTo: new(2030, 1, 31)));
        await facts.Withdrawal.WithdrawAsync(batch, "test", Token);
        Assert.DoesNotContain(await facts.Units.ReadUnitsAsync(Token), unit => unit.Code == "E01");
        await facts.ImportAsync(SmallDistrict.Units, UnitRow("E02", "水务公司", "enterprise"), UnitRow("E01", "城投公司", "enterprise"));
        var units = await facts.Units.ReadUnitsAsync(Token);
        Assert.Equal(7, units.Single(unit => unit.Code == "E01").Id);
        Assert.Equal(8, units.Single(unit => unit.Code == "E02").Id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RebuildAsync_RowOfTheDistrict_NamesIt(string engine)
    {
        await using var facts = await WithUnitsAsync(engine);
        await facts.ImportAsync(SmallDistrict.Units, UnitRow("DISTRICT", "示例区", "district"));
        var district = (await facts.Units.ReadUnitsAsync(Token))[0];
        Assert.Equal((Unit.DistrictId, "示例区", UnitKind.District), (district.Id, district.Name, district.Kind));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task ReadIndexAsync_CodeNameOrAlias_FindsTheUnit(string engine)
    {
        await using var facts = await WithUnitsAsync(engine);
        await facts.ImportAsync(SmallDistrict.Aliases, Alias("区财政", 3), Alias("几家单位", Unit.JointId));
        await using var connection = await facts.Engine.OpenFactsAsync(Token);
        var index = await facts.Units.ReadIndexAsync(connection, null, Token);
        Assert.Equal(3, index.Find("D01").UnitId);
        Assert.Equal(3, index.Find(" ｄ01 ").UnitId);
        Assert.Equal(4, index.Find("教育 局").UnitId);
        Assert.Equal(3, index.Find("区财政").UnitId);
        Assert.Equal(Unit.JointId, index.Find("几家单位").UnitId);
        Assert.Equal(Unit.JointId, index.Find("JOINT").UnitId);
        Assert.Equal(new UnitMatch(null, false), index.Find("卫健局"));
    }

    [Fact]
    public void Find_TwoVillagesOfOneName_AreAmbiguousUnlessTheCodeIsGiven()
    {
        Unit[] units = [new(3, "V1", "新民村", UnitKind.Village, "S1", null, null), new(4, "V2", "新民村", UnitKind.Village, "S2", null, null)];
        var index = new UnitIndex(units, []);
        Assert.Equal(new UnitMatch(null, true), index.Find("新民村"));
        Assert.Equal(4, index.Find("v2").UnitId);
    }

    private static (int Unit, Dictionary<string, object?> Cells) Alias(string alias, int unit) => (unit, new() { ["alias"] = alias });
}
