using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Data.Formulas;
using Xunit;

namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>The catalogue that ships: whole, free of problems, and of the published size.</summary>
public sealed class ShippedCatalogueTests
{
    private static readonly CatalogueReading Reading = CatalogueFiles.Read();

    private static SupervisionCatalogue Catalogue => Reading.Catalogue;

    [Fact]
    public void Read_Shipped_HasNoProblem() =>
        Assert.Empty(Reading.Problems.Select(problem => $"{problem.File}:{problem.Line} {problem.Key} {string.Join(", ", problem.Arguments)}"));

    [Fact]
    public void Items_CodesAndDimensions_AreThoseOfTheList()
    {
        // 20 + 12 + 23 + 23 = 78
        Assert.Equal(Numbered("PE", 20).Concat(Numbered("ID", 12)).Concat(Numbered("MR", 23)).Concat(Numbered("WS", 23)), Catalogue.Items.Select(item => item.Code));
        Assert.Equal(
            ["political_ecology 20", "ideology 12", "main_responsibility 23", "work_style 23"],
            Catalogue.Items.GroupBy(item => item.Dimension).Select(group => $"{group.Key} {group.Count()}"));
    }

    [Fact]
    public void Items_Weights_EightAreZeroOneOfThemWithADirection()
    {
        var unweighted = Catalogue.Items.Where(item => item.Weight == 0).ToList();

        Assert.Equal(8, unweighted.Count);
        Assert.Equal("MR-16", Assert.Single(unweighted, item => item.Polarity != Polarity.Neutral).Code);
        Assert.Equal(70, Catalogue.Items.Count(item => item.IsScored));
        Assert.Equal(70, Catalogue.Goalposts.Count);
    }

    [Theory]
    [InlineData(UnitKind.Department, 62)]
    [InlineData(UnitKind.Street, 77)]
    [InlineData(UnitKind.Enterprise, 53)]
    public void Items_Applicability_IsThatOfTheList(UnitKind kind, int expected) =>
        Assert.Equal(expected, Catalogue.Items.Count(item => item.AppliesTo.Contains(kind)));

    [Fact]
    public void Items_Denominators_AreMissingOnlyForCountsAndSums() =>
        Assert.Equal(["PE-10", "ID-03"], Catalogue.Items.Where(item => item.Denominator is null).Select(item => item.Code));

    [Fact]
    public void Items_Numerators_ComeFromTheirOwnStream() =>
        Assert.Empty(Catalogue.Items.Where(item => item.Numerator.Stream != item.Stream).Select(item => item.Code));

    // Adding an item is a row and a test.
    [Fact]
    public void Items_Formulas_AllHaveACaseWorkedByHand()
    {
        var cases = PoliticalEcologyFormulaTests.Cases.Concat(IdeologyFormulaTests.Cases)
            .Concat(MainResponsibilityFormulaTests.Cases).Concat(WorkStyleFormulaTests.Cases);

        Assert.Equal(Catalogue.Items.Select(item => item.Code), cases.Select(row => row.Data.Item1));
    }

    [Fact]
    public void Modules_NineSystems_HoldTwentySeven()
    {
        Assert.Equal(27, Catalogue.Modules.Count);
        Assert.Equal(
            ["binhai", "fuzhou-inspection", "fuzhou-visits", "hongqiao", "liuyang", "shenbei-kangping", "shenyang", "sujiatun", "tianjin"],
            Catalogue.Modules.Select(module => module.System).Distinct().Order());
        Assert.Empty(Catalogue.Modules.Select(module => module.Slug).Except(Catalogue.Items.Select(item => item.Module)));
    }

    [Fact]
    public void Streams_Kinds_FortyRecordFourReferenceOneTotals()
    {
        Assert.Equal(
            [(StreamKind.Record, 40), (StreamKind.Reference, 4), (StreamKind.Totals, 1)],
            Catalogue.Streams.GroupBy(stream => stream.Kind).Select(group => (group.Key, group.Count())).OrderBy(entry => entry.Key));
        Assert.Empty(Catalogue.Streams.Where(stream => stream.Kind == StreamKind.Record).Select(stream => stream.Code)
            .Except(Catalogue.Items.Select(item => item.Stream)));
    }

    [Fact]
    public void Streams_AboutPeople_AreTheseEight() => Assert.Equal(
        ["case_stat", "clue", "election_review", "four_forms", "four_winds_case", "petition", "questionnaire", "reception_visit"],
        Catalogue.Streams.Where(stream => stream.About == StreamSubject.People).Select(stream => stream.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Streams_Payees_AreVeiledInOneStreamOnly() => Assert.Equal(
        ["subsidy_payment.payee Payee", "subsidy_payment.payee_name MaskedName"],
        from stream in Catalogue.Streams
        from column in stream.Columns
        where column.Type is ColumnType.Payee or ColumnType.MaskedName
        select $"{stream.Code}.{column.Name} {column.Type}");

    [Fact]
    public void Streams_Columns_HaveNamesInBothLanguagesAndRequiredOnesAnExample()
    {
        var columns = Catalogue.Streams.SelectMany(stream => stream.Columns.Select(column => (stream, column))).ToList();

        Assert.All(columns, entry => Assert.False(string.IsNullOrWhiteSpace(entry.column.Zh) || string.IsNullOrWhiteSpace(entry.column.En)));
        Assert.Empty(columns.Where(entry => entry.column is { Required: true, Example.Length: 0 }).Select(entry => $"{entry.stream.Code}.{entry.column.Name}"));
    }

    [Fact]
    public void Hotline_Lateness_IsByTheDayAndByTheStampAside()
    {
        var hotline = Catalogue.Stream("hotline_case")!;

        Assert.Equal(
            [("handling", ClockPrecision.Day), ("handling_stamp", ClockPrecision.TimeStamp)],
            hotline.Clocks.Select(clock => (clock.Name, clock.Precision)));
        Assert.Equal("handling_late = 0", Catalogue.Item("WS-22")!.Numerator.Filter);
    }

    private static IEnumerable<string> Numbered(string prefix, int count) => Enumerable.Range(1, count).Select(number => $"{prefix}-{number:00}");
}
