using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Data.Counts;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Data;

public class SqlIsPortableTests
{
    private static readonly SupervisionCatalogue Shipped = CatalogueFiles.Read().Catalogue;
    private static readonly TSqlLint Lint = SqlTexts.Lint(Shipped.Streams);

    [Fact]
    public void Constants_AsTSql_ParseAndNameWhatExists()
    {
        var texts = SqlTexts.Constants().ToList();
        Assert.NotEmpty(texts);
        Assert.Empty(texts.SelectMany(text => Lint.Check(SqlTexts.ForSqlServer(text.Text)).Select(problem => $"{text.Name}: {problem}")));
    }

    [Fact]
    public void Formulas_OfTheShippedCatalogue_ParseAsTSqlAndNameWhatExists()
    {
        var formulas = Shipped.Items.SelectMany(Sides).ToList();
        Assert.True(formulas.Count >= 2 * 70);
        Assert.Empty(formulas.SelectMany(formula => Lint.Check(SqlTexts.ForSqlServer(formula.Sql)).Select(problem => $"{formula.Name}: {problem}")));
    }

    [Fact]
    public void WithdrawalStatements_AsTSql_ParseAndNameWhatExists() =>
        Assert.Empty(BatchWithdrawal.RowStatements("record_petition").Append(BatchStanding.CountSql("record_petition")).SelectMany(statement => Lint.Check(SqlTexts.ForSqlServer(statement))));

    [Theory]
    [InlineData("select nothing from unit", "no column nothing")]
    [InlineData("select u.nothing from unit u", "no column u.nothing")]
    [InlineData("select code from units", "no table units")]
    [InlineData("select code from unit limit 5", "Incorrect syntax near limit.")]
    [InlineData("select date_trunc(valid_from) as m from unit", "function not portable: date_trunc")]
    [InlineData("select kind, count(*) as n from unit group by 1", "group by a position")]
    [InlineData("select code from unit where is_current = true", "no column true")]
    [InlineData("select 'a' || code as x from unit", "Incorrect syntax near |.")]
    [InlineData("select code from unit where name = '区'", "literal that is not ASCII")]
    [InlineData("select month / 100 as year from measure", "a division starts with 1.0 *")]
    [InlineData("select top 3 code from unit", "top is not portable")]
    public void Check_TextThatRunsOnOneEngineOnly_IsAProblem(string sql, string problem) => Assert.Contains(problem, Lint.Check(sql));

    [Fact]
    public void Check_PortableText_IsFine() =>
        Assert.Empty(Lint.Check(SqlTexts.ForSqlServer("select code, 1.0 * count(*) / 2 as half from unit where unit_id in {list @ids} group by code order by code {page}")));

    private static IEnumerable<(string Name, string Sql)> Sides(Item item) =>
        from side in new[] { FormulaSide.Numerator, FormulaSide.Denominator }
        where side == FormulaSide.Numerator || item.Denominator is not null
        from forSomeUnits in new[] { false, true }
        select ($"{item.Code} {side}", FormulaCompiler.Compile(Shipped, item, side, forSomeUnits).Sql);
}
