namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Checks that the numerator and denominator of an item can be compiled.</summary>
internal sealed class FormulaCheck
{
    private readonly string item;
    private readonly string side;
    private readonly FormulaPart part;
    private readonly StreamDeclaration stream;
    private readonly List<(string Key, IReadOnlyList<string> Words)> found = [];

    private FormulaCheck(string item, string side, FormulaPart part, StreamDeclaration stream)
    {
        this.item = item;
        this.side = side;
        this.part = part;
        this.stream = stream;
    }

    /// <summary>The problems of an item's formula.</summary>
    public static IEnumerable<CatalogueProblem> Check(Item item, SupervisionCatalogue catalogue, CatalogueLines lines)
    {
        foreach (var problem in Part(item.Code, "numerator", item.Numerator, catalogue, lines))
        {
            yield return problem;
        }

        if (item.Denominator is { } denominator)
        {
            foreach (var problem in Part(item.Code, "denominator", denominator, catalogue, lines))
            {
                yield return problem;
            }

            if (!item.HasDenominator)
            {
                yield return lines.Problem(
                    CatalogueFileNames.Formulas, item.Code + " denominator", CatalogueProblemKeys.DenominatorOutOfPlace, item.Code);
            }
        }
        else if (item.HasDenominator)
        {
            yield return lines.Problem(CatalogueFileNames.Items, item.Code, CatalogueProblemKeys.DenominatorMissing, item.Code);
        }
    }

    private static IEnumerable<CatalogueProblem> Part(
        string item, string side, FormulaPart part, SupervisionCatalogue catalogue, CatalogueLines lines)
    {
        var subject = $"{item} {side}";
        if (catalogue.Stream(part.Stream) is not { } stream)
        {
            return [lines.Problem(CatalogueFileNames.Formulas, subject, CatalogueProblemKeys.UnknownStream, item, part.Stream)];
        }

        var check = new FormulaCheck(item, side, part, stream);
        check.CheckFilter();
        check.CheckColumn();
        check.CheckTiming();
        return check.found.Select(problem => lines.Problem(CatalogueFileNames.Formulas, subject, problem.Key, problem.Words));
    }

    private void Report(string key, params IReadOnlyList<string> words) => found.Add((key, words));

    private void Report(IEnumerable<FilterProblem> problems)
    {
        foreach (var problem in problems)
        {
            Report(problem.Key, problem.Arguments);
        }
    }

    private void CheckFilter()
    {
        if (part.Filter is not { } filter)
        {
            return;
        }

        var reading = FilterParser.ParseCondition(filter);
        Report(reading.Value is { } condition ? FilterCheck.Check(condition, stream) : [reading.Problem!]);
        CheckWindow(filter);
    }

    private void CheckColumn()
    {
        switch (part.Aggregate)
        {
            case Aggregate.Count when part.Column is not null:
                Report(CatalogueProblemKeys.CountWithColumn, item, side);
                break;
            case Aggregate.Sum or Aggregate.Mean:
                CheckExpression(part.Column ?? "");
                break;
            case Aggregate.Distinct:
                CheckDistinct();
                break;
        }
    }

    private void CheckExpression(string expression)
    {
        var reading = FilterParser.ParseExpression(expression);
        Report(reading.Value is { } operand ? FilterCheck.CheckNumber(operand, stream) : [reading.Problem!]);
        CheckWindow(expression);
    }

    private void CheckDistinct()
    {
        if (part.DistinctColumns.Count == 0)
        {
            Report(CatalogueProblemKeys.DistinctWithoutColumn, item, side);
        }

        foreach (var column in part.DistinctColumns.Where(column => StreamColumns.TypeOf(stream, column) is null))
        {
            Report(CatalogueProblemKeys.UnknownColumn, stream.Code, column);
        }
    }

    private void CheckTiming()
    {
        RequireMonth(part.MonthColumn);
        if (part.Timing == Timing.Open)
        {
            RequireMonth(part.EndColumn ?? "");
        }
        else if (part.EndColumn is not null)
        {
            Report(CatalogueProblemKeys.EndWithoutOpen, item, side);
        }

        if (part.Timing == Timing.Round && stream.Column("round") is null)
        {
            Report(CatalogueProblemKeys.RoundMissing, stream.Code);
        }

        if (part.WindowMonths is <= 0 || (part.WindowMonths is not null && part.Timing != Timing.Flow))
        {
            Report(CatalogueProblemKeys.WindowOutOfPlace, item, side);
        }
    }

    private void RequireMonth(string column)
    {
        if (!StreamColumns.HasMonth(stream, column))
        {
            Report(
                StreamColumns.TypeOf(stream, column) is null ? CatalogueProblemKeys.UnknownColumn : CatalogueProblemKeys.ColumnHasNoMonth,
                stream.Code,
                column);
        }
    }

    // A round is counted as a whole, not in windows, so there is no first or last month to compare with.
    private void CheckWindow(string text)
    {
        if (part.Timing == Timing.Round && FilterTokenizer.Split(text).Any(token => token.Is("start") || token.Is("end")))
        {
            Report(CatalogueProblemKeys.WindowInRound, item, side);
        }
    }
}
