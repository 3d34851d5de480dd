using Dapper;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Data;

public class ShippedFormulasTests
{
    public static TheoryData<string> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Compile_EveryFormula_RunsAndFindsNothingInAnEmptyStore(string engine)
    {
        var token = TestContext.Current.CancellationToken;
        var catalogue = CatalogueFiles.Read().Catalogue;
        await using var database = await TestDatabase.WithAsync(engine, catalogue.Streams);
        await using var connection = await database.Engine.OpenFactsAsync(token);
        Month[] months = [new(202601), new(202602)];
        foreach (var item in catalogue.Items)
        {
            foreach (var side in new[] { FormulaSide.Numerator, FormulaSide.Denominator }.Where(side => side == FormulaSide.Numerator || item.Denominator is not null))
            {
                var formula = FormulaCompiler.Compile(catalogue, item, side, forSomeUnits: true);
                Assert.Empty(await connection.QueryAsync(new CommandDefinition(
                    database.Engine.Sql(formula.Sql), formula.Parameters(months, [3, 4]), cancellationToken: token)));
            }
        }
    }
}
