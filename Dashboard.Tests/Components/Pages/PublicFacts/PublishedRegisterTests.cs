using System.Globalization;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Dashboard.Components.Pages.PublicFacts;
using Xunit;

namespace SmartSupervision.Tests.Components.Pages.PublicFacts;

public sealed class PublishedRegisterTests
{
    // The values are those printed in the register of published figures, rows 112 to 146; a slash stands between the two ends of a range.
    private const string Register = """
        112 82.71
        113 2465
        114 15.71
        115 34.96
        116 88.63
        117 2.59
        118 401
        119 1020
        120 13.11
        121 55.60
        122 44.40
        123 1.36
        124 6.08
        125 5.90
        126 4.44
        127 16.35
        128 18.24
        129 89.66
        130 21.15
        131 18.97
        132 2575
        133 0.169
        134 20.51
        135 38.33
        136 41.17
        137 95.24
        138 4.76
        139 661
        140 442
        141 62.72
        142 11.49
        143 1509/1510
        144 267/268
        145 88
        146 11.57
        """;

    private static readonly PublishedRegister register = PublishedRegister.Load(Path.Combine(AppContext.BaseDirectory, "data", "published"));

    [Fact]
    public void Load_AllRows_AreThere()
    {
        Assert.Equal(Enumerable.Range(1, 146), register.Figures.Select(figure => figure.No));
        Assert.Equal(111, register.Figures.Count(figure => !figure.IsDerived));
        Assert.Equal(35, register.Figures.Count(figure => figure.IsDerived));
    }

    public static TheoryData<int, string> Derived() =>
        [.. Register.Split('\n').Select(line => line.Split(' ')).Select(parts => new TheoryDataRow<int, string>(int.Parse(parts[0]), parts[1]))];

    [Theory]
    [MemberData(nameof(Derived))]
    public void Compute_DerivedFigure_EqualsTheRegisterToItsDecimals(int number, string printed)
    {
        var figure = register.Figures.Single(figure => figure.No == number);
        Assert.Equal(printed, Print(register.Compute(figure)!, figure.Decimals!.Value));
    }

    [Fact]
    public void Load_DerivedFigures_HoldNoValueOfTheirOwn() =>
        Assert.All(register.Figures.Where(figure => figure.IsDerived), figure => Assert.Empty(figure.Value));

    [Fact]
    public void Compute_PublishedFigureOfAnotherPlace_IsNull()
    {
        // Row 14 over row 13 are Shenyang's; the same formula says nothing about Fuzhou.
        var elsewhere = register.Figures.Single(figure => figure.No == 112) with { Place = "福州市" };
        Assert.Null(register.Compute(elsewhere));
    }

    [Fact]
    public void Compute_LowerBound_TakesNoPart()
    {
        // Row 48 says "more than 1,000": nothing is computed from it.
        var figure = register.Figures.Single(figure => figure.No == 48) with { Kind = "derived", Formula = "[48]/2" };
        Assert.Null(register.Compute(figure));
    }

    [Fact]
    public void Load_EveryFigure_HasASourceAndEnglishWords()
    {
        var words = register.Words.Select(word => (word.Kind, word.Zh)).ToHashSet();
        Assert.All(register.Figures, figure =>
        {
            Assert.Contains(register.Sources, source => source.Source == figure.Source);
            Assert.Contains(("system", figure.System), words);
            Assert.Contains(("place", figure.Place), words);
            Assert.True(figure.Unit.Length == 0 || words.Contains(("unit", figure.Unit)), figure.Unit);
            Assert.DoesNotContain(figure.MetricEn, character => character > 0x2E80);
        });
    }

    [Fact]
    public void Load_EveryTrap_NamesFiguresThatExist() =>
        Assert.All(register.Traps, trap => Assert.All(trap.Numbers, number => Assert.InRange(number, 1, 146)));

    [Fact]
    public void Load_PersonsOverCases_CarriesItsTrap()
    {
        // Row 116 divides persons sanctioned (694) by cases filed (783): never to be read as a rate of success.
        Assert.Contains(register.Traps, trap => trap.Code == "change_of_unit" && trap.Numbers.Contains(116));
    }

    private static string Print(PublishedFigureValue value, int decimals)
    {
        if (decimals > 0)
        {
            return value.Value.ToString("F" + decimals, CultureInfo.InvariantCulture);
        }

        var (first, last) = value.WholeNumbers()!.Value;
        return first == last ? $"{first}" : $"{first}/{last}";
    }
}
