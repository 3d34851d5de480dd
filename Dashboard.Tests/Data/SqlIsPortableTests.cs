using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Data;

public class SqlIsPortableTests
{
    private static readonly TSqlLint Lint = SqlTexts.Lint(SmallDistrict.Catalogue().Streams);

    [Fact]
    public void Constants_AsTSql_ParseAndNameWhatExists()
    {
        var texts = SqlTexts.Constants().ToList();
        Assert.NotEmpty(texts);
        Assert.Empty(texts.SelectMany(text => Lint.Check(SqlTexts.ForSqlServer(text.Text)).Select(problem => $"{text.Name}: {problem}")));
    }

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
}
