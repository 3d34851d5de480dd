using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Sample.District;
using Xunit;

namespace SmartSupervision.Tests.Sample.District;

public class SampleUnitsTests
{
    private readonly SampleUnits units = new(SampleWorld.DefaultSeed);

    [Fact]
    public void All_OfTheDistrict_AreFortySixteenTwentyAndOneHundredEighty()
    {
        Assert.Equal(40, units.Departments.Count);
        Assert.Equal(16, units.Streets.Count);
        Assert.Equal(20, units.Enterprises.Count);
        Assert.Equal(180, units.Villages.Count);
        Assert.Equal(76, units.Scored.Count);
    }

    [Fact]
    public void All_CodesNamesAndAliases_AreUnique()
    {
        var names = units.All.SelectMany(unit => unit.Aliases.Append(unit.Name).Append(unit.Code)).ToList();

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Villages_OfEveryStreet_AreElevenOrTwelveAndShareItsPeople()
    {
        foreach (var street in units.Streets)
        {
            var villages = units.VillagesByStreet[street.Index].ToList();

            Assert.InRange(villages.Count, 11, 12);
            Assert.All(villages, village => Assert.Equal(UnitKind.Village, village.Kind));
            Assert.InRange(villages.Sum(village => village.Population), street.Population * 0.85, street.Population * 1.15);
        }
    }

    [Fact]
    public void PaysBenefits_AreTwelveDepartmentsAndAllStreets() =>
        Assert.Equal((12, 16, 0), (
            units.Departments.Count(unit => unit.PaysBenefits),
            units.Streets.Count(unit => unit.PaysBenefits),
            units.Enterprises.Count(unit => unit.PaysBenefits)));
}
