using System.Globalization;
using System.Text.RegularExpressions;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Tests.Architecture;
using Xunit;

namespace SmartSupervision.Tests.Sample;

public partial class PlantedDeviationsTests
{
    [Fact]
    public void All_ComparedWithPlantedCsv_IsTheSame()
    {
        string[] written =
        [
            "unit,item,from,to,kind,direction,strength",
            .. PlantedDeviations.All.Select(deviation => string.Create(
                CultureInfo.InvariantCulture,
                $"{deviation.Unit},{deviation.Item},{deviation.From},{deviation.To},{Snake(deviation.Kind)},{Word(deviation.Direction)},{deviation.Strength}")),
        ];

        Assert.Equal(File.ReadAllLines(Repository.PathOf("data/sample/planted.csv")), written);
    }

    [Fact]
    public void All_TwelveDeviations_AreOfTwelveKindsInTwelveUnits()
    {
        Assert.Equal(Enum.GetValues<PlantedKind>(), PlantedDeviations.All.Select(deviation => deviation.Kind).Order());
        Assert.Equal(12, PlantedDeviations.All.Select(deviation => deviation.Unit).Distinct().Count());
        Assert.All(PlantedDeviations.All, deviation => Assert.Equal(SampleWorld.LastMonth, deviation.To));
    }

    private static string Word(int direction) => direction switch { 1 => "up", -1 => "down", _ => "none" };

    private static string Snake(PlantedKind kind) => Capital().Replace(kind.ToString(), "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capital();
}
