using SmartSupervision.Dashboard.Data;
using Xunit;

namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>What fits no longer when one thing in a catalogue that was right is changed.</summary>
public sealed class CatalogueCheckTests
{
    private const string Items = "catalogue/items.csv";
    private const string Formulas = "catalogue/formulas.csv";
    private const string Goalposts = "catalogue/goalposts.csv";
    private const string Letter = "streams/letter.json";
    private const string No = "{ \"name\": \"record_no\", \"zh\": \"编号\", \"en\": \"No.\", \"type\": \"text\", \"required\": true";

    [Theory]
    [InlineData("重点领域,函件,letter,件数", "重点领域,函件,post,件数", "UnknownStream")]
    [InlineData("函件数,Letters,作风,conduct", "函件数,Letters,作风,manners", "UnknownDimension")]
    [InlineData("重点领域,函件,letter,件数", "重点事项,函件,letter,件数", "UnknownFocusCategory")]
    [InlineData("重点领域,函件,letter,件数", "重点领域,信件,letter,件数", "UnknownModule")]
    [InlineData("neutral,件,M", "neutral,封,M", "UnknownUnitOfMeasure")]
    [InlineData("M,0,D,0,", "M,0,,0,", "AppliesToNobody")]
    [InlineData("M,0,D,0,", "M,0,D,-1,", "NegativeNumber")]
    [InlineData("M,0,D,0,", "M,-3,D,0,", "NegativeNumber")]
    [InlineData("count,neutral,件", "ratio,neutral,件", "DenominatorMissing")]
    [InlineData("neutral,件,M,0,D,0,", "higher_is_better,件,M,0,D,1,", "GoalpostMissing")]
    public void Check_Item_NamesLineThree(string before, string after, string key)
    {
        var problem = Single(Items, before, after, key);

        Assert.Equal((Items, 3), (problem.File, problem.Line));
        Assert.Equal("L-02", problem.Arguments[0]);
    }

    [Theory]
    [InlineData(Items, "L-02,又一,Again,作风,conduct,重点领域,函件,letter,件数,letters,件数,,letters,,count,neutral,件,M,0,D,0,通用,general", 4)]
    [InlineData("catalogue/modules.csv", "letters,又一,Again,here,本系统,This system", 3)]
    [InlineData("catalogue/dimensions.csv", "conduct,又一,Again", 3)]
    [InlineData("catalogue/focus_categories.csv", "areas,又一,Again", 3)]
    [InlineData("catalogue/units_of_measure.csv", "%,percent,100,2", 4)]
    public void Check_CodeTwice_NamesTheSecondLine(string file, string row, int line)
    {
        using var small = new SmallCatalogue();
        small.Append(file, row);

        var problem = Assert.Single(CatalogueFiles.Read(small.Folder).Problems);

        Assert.Equal((file, line, "DuplicateCode"), (problem.File, problem.Line, problem.Key));
    }

    [Theory]
    [InlineData("L-02,numerator,letter,", "L-02,numerator,post,", 4, "UnknownStream")]
    [InlineData("\"kind in ('advice', 'order')\"", "colour = 1", 4, "UnknownColumn")]
    [InlineData("\"kind in ('advice', 'order')\"", "kind = 'other'", 4, "UnknownChoice")]
    [InlineData("\"kind in ('advice', 'order')\"", "kind =", 4, "ColumnExpected")]
    [InlineData("answer_late = 0", "answer_late = 'no'", 2, "CannotCompare")]
    [InlineData(",flow,issued_on,,", ",flow,kind,,", 4, "ColumnHasNoMonth")]
    [InlineData(",flow,issued_on,,", ",flow,sent_on,,", 4, "UnknownColumn")]
    [InlineData(",flow,issued_on,,", ",flow,issued_on,answered_on,", 4, "EndWithoutOpen")]
    [InlineData(",flow,issued_on,,", ",open,issued_on,,", 4, "UnknownColumn")]
    [InlineData(",flow,issued_on,,", ",flow,issued_on,,0", 4, "WindowOutOfPlace")]
    [InlineData(",flow,issued_on,,", ",level,issued_on,,3", 4, "WindowOutOfPlace")]
    [InlineData(",flow,issued_on,,", ",round,issued_on,,", 4, "RoundMissing")]
    [InlineData("L-02,numerator,letter,count,,", "L-02,numerator,letter,sum,kind,", 4, "NumberExpected")]
    [InlineData("L-02,numerator,letter,count,,", "L-02,numerator,letter,sum,,", 4, "ColumnExpected")]
    [InlineData("L-02,numerator,letter,count,,", "L-02,numerator,letter,count,kind,", 4, "CountWithColumn")]
    [InlineData("L-02,numerator,letter,count,,", "L-02,numerator,letter,distinct,,", 4, "DistinctWithoutColumn")]
    [InlineData("L-02,numerator,letter,count,,", "L-02,numerator,letter,distinct,unit + colour,", 4, "UnknownColumn")]
    public void Check_Formula_NamesItsLine(string before, string after, int line, string key)
    {
        var problem = Single(Formulas, before, after, key);

        Assert.Equal((Formulas, line), (problem.File, problem.Line));
    }

    [Fact]
    public void Check_DenominatorOfACount_IsOutOfPlace()
    {
        using var small = new SmallCatalogue();
        small.Append(Formulas, "L-02,denominator,letter,count,,,flow,issued_on,,");

        var problem = Assert.Single(CatalogueFiles.Read(small.Folder).Problems);

        Assert.Equal((Formulas, 5, "DenominatorOutOfPlace"), (problem.File, problem.Line, problem.Key));
    }

    [Fact]
    public void Check_WindowInARound_IsRefused()
    {
        using var small = new SmallCatalogue();
        small.Replace(Letter, No, No.Replace("record_no", "round", StringComparison.Ordinal));
        small.Replace(Letter, "[\"record_no\"]", "[\"round\"]");
        small.Replace(Formulas, "\"kind in ('advice', 'order')\",flow", "answered_on.month <= end,round");

        var problem = Assert.Single(CatalogueFiles.Read(small.Folder).Problems);

        Assert.Equal((Formulas, 4, "WindowInRound"), (problem.File, problem.Line, problem.Key));
    }

    [Theory]
    [InlineData("L-01,50,100", "L-01,100,100", "GoalpostsEqual")]
    [InlineData("L-01,50,100", "L-01,100,50", "GoalpostAgainstPolarity")]
    public void Check_Goalpost_NamesItsLine(string before, string after, string key)
    {
        var problem = Single(Goalposts, before, after, key);

        Assert.Equal((Goalposts, 2), (problem.File, problem.Line));
    }

    [Theory]
    [InlineData("L-02,1,2,2026-01-01,假定,assumed", "GoalpostOfUnscored")]
    [InlineData("L-09,1,2,2026-01-01,假定,assumed", "UnknownItem")]
    [InlineData("L-01,1,2,2026-01-01,假定,assumed", "DuplicateCode")]
    public void Check_GoalpostTooMany_NamesItsLine(string row, string key)
    {
        using var small = new SmallCatalogue();
        small.Append(Goalposts, row);

        var problem = Assert.Single(CatalogueFiles.Read(small.Folder).Problems);

        Assert.Equal((Goalposts, 3, key), (problem.File, problem.Line, problem.Key));
    }

    [Theory]
    [InlineData("[\"record_no\"]", "[]", 8, "KeyMissing")]
    [InlineData("[\"record_no\"]", "[\"number\"]", 8, "UnknownColumn")]
    [InlineData("\"month\": \"issued_on\"", "\"month\": \"sent_on\"", 9, "UnknownColumn")]
    [InlineData("\"month\": \"issued_on\"", "\"month\": \"record_no\"", 9, "MonthNotSure")]
    [InlineData("\"type\": \"unit\"", "\"type\": \"text\"", 10, "UnitColumnMissing")]
    [InlineData("\"name\": \"kind\"", "\"name\": \"Kind\"", 13, "NameNotAllowed")]
    [InlineData("\"name\": \"answered_on\"", "\"name\": \"batch_id\"", 18, "NameNotAllowed")]
    [InlineData("\"name\": \"answered_on\"", "\"name\": \"end\"", 18, "NameNotAllowed")]
    [InlineData("\"name\": \"answered_on\"", "\"name\": \"month\"", 18, "NameNotAllowed")]
    [InlineData("\"name\": \"answered_on\"", "\"name\": \"issued_on_month\"", 18, "DuplicateCode")]
    [InlineData("\"name\": \"answered_on\"", "\"name\": \"answer_late\"", 18, "DuplicateCode")]
    [InlineData("\"zh\": \"回复日期\"", "\"zh\": \"发出日期\"", 18, "DuplicateHeader")]
    [InlineData("\"zh\": \"回复日期\"", "\"zh\": \"来信人姓名\"", 18, "ForbiddenColumn")]
    [InlineData("\"en\": \"Answered\"", "\"en\": \"Mobile phone\"", 18, "ForbiddenColumn")]
    [InlineData("\"type\": \"date\" }", "\"type\": \"date\", \"aliases\": [\"举报内容\"] }", 18, "ForbiddenColumn")]
    [InlineData("\"type\": \"date\" }", "\"type\": \"choice\" }", 18, "ChoicesMissing")]
    [InlineData("\"code\": \"order\"", "\"code\": \"advice\"", 13, "DuplicateChoice")]
    [InlineData("\"zh\": \"决定\"", "\"zh\": \"建议\"", 13, "DuplicateChoice")]
    [InlineData("\"code\": \"order\"", "\"code\": \"决定\"", 13, "NameNotAllowed")]
    [InlineData("\"type\": \"date\" }", "\"type\": \"date\", \"length\": 0 }", 18, "LimitsNotSound")]
    [InlineData("\"type\": \"date\" }", "\"type\": \"date\", \"minimum\": 2, \"maximum\": 1 }", 18, "LimitsNotSound")]
    [InlineData("\"to\": \"answered_on\"", "\"to\": \"kind\"", 21, "ClockColumnUnknown")]
    [InlineData("\"limit\": 30", "\"due\": \"due_on\"", 21, "ClockColumnUnknown")]
    [InlineData("\"limit\": 30", "\"limit\": 30, \"extension\": \"kind\"", 21, "ClockColumnUnknown")]
    [InlineData(", \"limit\": 30", "", 21, "ClockWithoutLimit")]
    public void Check_Stream_NamesItsLine(string before, string after, int line, string key)
    {
        using var small = new SmallCatalogue();
        small.Replace(Letter, before, after);

        var problems = CatalogueFiles.Read(small.Folder).Problems;

        Assert.Contains(problems, problem => (problem.File, problem.Line, problem.Key) == (Letter, line, key));
    }

    [Fact]
    public void Check_CountsOfPeople_AreAllowed()
    {
        using var small = new SmallCatalogue();
        small.Replace(Letter, "\"zh\": \"回复日期\"", "\"zh\": \"来访人数\"");

        Assert.Empty(CatalogueFiles.Read(small.Folder).Problems);
    }

    private static SmartSupervision.Analytics.Catalogue.CatalogueProblem Single(string file, string before, string after, string key)
    {
        using var small = new SmallCatalogue();
        small.Replace(file, before, after);
        var problem = Assert.Single(CatalogueFiles.Read(small.Folder).Problems);
        Assert.Equal(key, problem.Key);
        return problem;
    }
}
