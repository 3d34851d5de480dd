namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Checks that a filter or a summed expression fits the columns of its stream.</summary>
public sealed class FilterCheck
{
    private readonly StreamDeclaration stream;
    private readonly List<FilterProblem> problems = [];

    private FilterCheck(StreamDeclaration stream) => this.stream = stream;

    /// <summary>All problems of a condition.</summary>
    public static IReadOnlyList<FilterProblem> Check(FilterCondition condition, StreamDeclaration stream)
    {
        var check = new FilterCheck(stream);
        check.Visit(condition);
        return check.problems;
    }

    /// <summary>All problems of an expression that must give a number.</summary>
    public static IReadOnlyList<FilterProblem> CheckNumber(FilterOperand expression, StreamDeclaration stream)
    {
        var check = new FilterCheck(stream);
        check.RequireNumber(expression);
        return check.problems;
    }

    private void Visit(FilterCondition condition)
    {
        switch (condition)
        {
            case Conjunction both:
                Visit(both.Left);
                Visit(both.Right);
                break;
            case Disjunction either:
                Visit(either.Left);
                Visit(either.Right);
                break;
            case Negation negation:
                Visit(negation.Condition);
                break;
            case NullTest test:
                TypeOf(test.Operand);
                break;
            case Comparison comparison:
                Compare(comparison);
                break;
            case Membership membership:
                foreach (var value in membership.Values)
                {
                    Compare(new(membership.Operand, ComparisonSign.Equal, value));
                }

                break;
        }
    }

    private void Compare(Comparison comparison)
    {
        var left = TypeOf(comparison.Left);
        var right = TypeOf(comparison.Right);
        if (left is null || right is null)
        {
            return;
        }

        // A month may be compared with a whole number: yyyymm.
        var sameKind = left == right || (left, right) is (FilterType.Month, FilterType.Number) or (FilterType.Number, FilterType.Month);
        var isOrdered = comparison.Sign is not (ComparisonSign.Equal or ComparisonSign.NotEqual);
        if (!sameKind || left is FilterType.Text or FilterType.Unit || (isOrdered && left == FilterType.Code))
        {
            problems.Add(new(CatalogueProblemKeys.CannotCompare, 0, [Name(comparison.Left), Name(comparison.Right)]));
            return;
        }

        RequireDeclared(comparison.Left, comparison.Right);
        RequireDeclared(comparison.Right, comparison.Left);
    }

    private void RequireDeclared(FilterOperand column, FilterOperand code)
    {
        if (column is ColumnOperand { Name: var name } && code is CodeOperand { Code: var word }
            && stream.Column(name) is { Choices: { } choices }
            && choices.All(choice => choice.Code != word))
        {
            problems.Add(new(CatalogueProblemKeys.UnknownChoice, 0, [name, word]));
        }
    }

    private FilterType? TypeOf(FilterOperand operand) => operand switch
    {
        ColumnOperand column => TypeOf(column),
        MonthOperand month => TypeOf(month),
        WindowOperand => FilterType.Month,
        CodeOperand => FilterType.Code,
        NumberOperand => FilterType.Number,
        ArithmeticOperand arithmetic => RequireNumber(arithmetic.Left) & RequireNumber(arithmetic.Right) ? FilterType.Number : null,
        AbsoluteOperand absolute => RequireNumber(absolute.Inner) ? FilterType.Number : null,
        IndicatorOperand indicator => TypeOf(indicator),
        _ => null,
    };

    private FilterType? TypeOf(ColumnOperand column)
    {
        var type = StreamColumns.TypeOf(stream, column.Name);
        if (type is null)
        {
            problems.Add(new(CatalogueProblemKeys.UnknownColumn, 0, [stream.Code, column.Name]));
        }

        return type;
    }

    private FilterType? TypeOf(MonthOperand month)
    {
        if (StreamColumns.HasMonth(stream, month.Column))
        {
            return FilterType.Month;
        }

        problems.Add(new(
            StreamColumns.TypeOf(stream, month.Column) is null ? CatalogueProblemKeys.UnknownColumn : CatalogueProblemKeys.ColumnHasNoMonth, 0, [stream.Code, month.Column]));
        return null;
    }

    private FilterType TypeOf(IndicatorOperand indicator)
    {
        Visit(indicator.Condition);
        return FilterType.Number;
    }

    private bool RequireNumber(FilterOperand operand)
    {
        var type = TypeOf(operand);
        if (type is null)
        {
            return false;
        }

        if (type != FilterType.Number)
        {
            problems.Add(new(CatalogueProblemKeys.NumberExpected, 0, [Name(operand)]));
            return false;
        }

        return true;
    }

    private static string Name(FilterOperand operand) => operand switch
    {
        ColumnOperand column => column.Name,
        MonthOperand month => month.Column + ".month",
        WindowOperand { Edge: WindowEdge.Start } => "start",
        WindowOperand => "end",
        CodeOperand code => code.Code,
        NumberOperand number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ArithmeticOperand arithmetic => Name(arithmetic.Left) + (arithmetic.Sign == ArithmeticSign.Plus ? " + " : " - ") + Name(arithmetic.Right),
        AbsoluteOperand absolute => "abs(" + Name(absolute.Inner) + ")",
        _ => "when(…)",
    };
}
