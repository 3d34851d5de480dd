using SmartSupervision.Dashboard.Data;
using Xunit;

namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>The declared data are refused with file, line and reason as soon as one thing in them is wrong.</summary>
public sealed class CatalogueFilesTests
{
    private const string Items = "catalogue/items.csv";
    private const string Formulas = "catalogue/formulas.csv";
    private const string Goalposts = "catalogue/goalposts.csv";
    private const string Letter = "streams/letter.json";

    [Fact]
    public void Read_SmallestCatalogue_HasNoProblem()
    {
        using var small = new SmallCatalogue();

        var reading = CatalogueFiles.Read(small.Folder);

        Assert.Empty(reading.Problems);
        Assert.Equal(["L-01", "L-02"], reading.Catalogue.Items.Select(item => item.Code));
        Assert.Equal("letters", reading.Catalogue.Items[0].Module);
        Assert.Equal("areas", reading.Catalogue.Items[0].FocusCategory);
    }

    [Theory]
    [InlineData(Items, "按期÷到期", "按期/到期,多", 2, "RowWidthDiffers")]
    [InlineData(Items, "default_weight,", "weight,", 1, "HeaderMissing")]
    [InlineData(Items, "ratio,higher_is_better", "ratio,better", 2, "BadValue")]
    [InlineData(Items, ",M,0,D,0", ",W,0,D,0", 3, "BadValue")]
    [InlineData(Items, "\"D,S\"", "\"D,X\"", 2, "BadValue")]
    [InlineData(Items, "Q,2", "Q,2.5", 2, "BadValue")]
    [InlineData(Items, "L-02,", "L-03,", 3, "FormulaMissing")]
    [InlineData(Items, "L-02,函件数,", "L-02,,", 3, "BadValue")]
    [InlineData(Formulas, "L-02,numerator", "L-02,part", 4, "BadValue")]
    [InlineData(Formulas, "L-01,denominator", "L-01,numerator", 3, "DuplicateCode")]
    [InlineData(Formulas, "issued_on,,", "issued_on,,-", 4, "BadValue")]
    [InlineData(Goalposts, "2026-01-01", "2026/1/1", 2, "BadValue")]
    [InlineData(Goalposts, "L-01,50", "L-01,nan", 2, "BadValue")]
    [InlineData(Letter, "\"kind\": \"record\"", "\"kind\": \"records\"", 3, "FileNotRead")]
    [InlineData(Letter, "\"zh\": \"函件\",", "\"colour\": \"函件\",", 4, "FileNotRead")]
    [InlineData(Letter, "\"limit\": 30 }", "\"limit\": 30", 22, "FileNotRead")]
    [InlineData(Letter, "\"code\": \"letter\"", "\"code\": \"letters\"", 1, "FileNameDiffers")]
    public void Read_WhatCannotBeRead_IsNamedWithItsLine(string file, string before, string after, int line, string key)
    {
        using var small = new SmallCatalogue();
        small.Replace(file, before, after);

        var problems = CatalogueFiles.Read(small.Folder).Problems;

        Assert.Contains(problems, problem => (problem.File, problem.Line, problem.Key) == (file, line, key));
    }

    [Fact]
    public void Read_FilesMissing_AreAllNamed()
    {
        using var small = new SmallCatalogue();
        small.Delete(Items);
        small.Delete("catalogue/modules.csv");

        var missing = CatalogueFiles.Read(small.Folder).Problems.Where(problem => problem.Key == "FileMissing").Select(problem => problem.File);

        Assert.Equal(["catalogue/items.csv", "catalogue/modules.csv"], missing.Order());
    }

    [Fact]
    public void Read_TwoMistakes_AreBothReported()
    {
        using var small = new SmallCatalogue();
        small.Replace(Items, "Q,2", "Q,x");
        small.Replace(Goalposts, "50", "fifty");

        Assert.Equal([Goalposts, Items], CatalogueFiles.Read(small.Folder).Problems.Select(problem => problem.File));
    }

    [Fact]
    public void Read_FolderMissing_IsAProblemNotAnException()
    {
        var problems = CatalogueFiles.Read(Path.Combine(Path.GetTempPath(), "no-such-folder")).Problems;

        Assert.Contains(problems, problem => problem is { File: "streams", Key: "FileMissing" });
    }
}
