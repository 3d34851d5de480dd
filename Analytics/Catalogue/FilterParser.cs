namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Reads the small language of filters and summed expressions.</summary>
/// <remarks>
/// <code>
/// condition  = conjunction { "or" conjunction }
/// conjunction= negation { "and" negation }
/// negation   = "not" negation | "(" condition ")" | test
/// test       = operand ( sign operand | "in" "(" value { "," value } ")" | "is" [ "not" ] "null" )
/// operand    = primary { ( "+" | "-" ) primary }
/// primary    = number | 'code' | "start" | "end" | "abs" "(" operand ")" | "when" "(" condition ")" | column [ ".month" ]
/// </code>
/// </remarks>
public sealed class FilterParser
{
    private const int DeepestNesting = 40;

    private static readonly HashSet<string> Keywords =
        ["and", "or", "not", "in", "is", "null", "start", "end", "abs", "when"];

    private static readonly Dictionary<string, ComparisonSign> Signs = new()
    {
        ["="] = ComparisonSign.Equal,
        ["<>"] = ComparisonSign.NotEqual,
        ["<"] = ComparisonSign.Less,
        ["<="] = ComparisonSign.LessOrEqual,
        [">"] = ComparisonSign.Greater,
        [">="] = ComparisonSign.GreaterOrEqual,
    };

    private readonly IReadOnlyList<FilterToken> tokens;
    private int next;
    private int depth;
    private FilterProblem? problem;

    private FilterParser(string text) => tokens = FilterTokenizer.Split(text);

    private FilterToken Current => tokens[next];

    /// <summary>Whether a word has a meaning of its own and so cannot name a column.</summary>
    public static bool IsKeyword(string word) => Keywords.Contains(word);

    /// <summary>Reads a filter.</summary>
    public static FilterReading<FilterCondition> ParseCondition(string text)
    {
        var parser = new FilterParser(text);
        return parser.Finish(parser.Condition());
    }

    /// <summary>Reads the expression a formula sums.</summary>
    public static FilterReading<FilterOperand> ParseExpression(string text)
    {
        var parser = new FilterParser(text);
        return parser.Finish(parser.Operand());
    }

    private FilterReading<T> Finish<T>(T? value)
        where T : class
    {
        if (value is not null && Current.Kind != FilterTokenKind.End)
        {
            Fail(CatalogueProblemKeys.UnexpectedWord);
        }

        return problem is null ? new(value, null) : new(null, problem);
    }

    private FilterCondition? Condition()
    {
        var left = Conjunction();
        while (left is not null && Take("or"))
        {
            var right = Conjunction();
            left = right is null ? null : new Disjunction(left, right);
        }

        return left;
    }

    private FilterCondition? Conjunction()
    {
        var left = Negation();
        while (left is not null && Take("and"))
        {
            var right = Negation();
            left = right is null ? null : new Conjunction(left, right);
        }

        return left;
    }

    private FilterCondition? Negation() => Nested(() =>
    {
        if (Take("not"))
        {
            var inner = Negation();
            return inner is null ? null : new Negation(inner);
        }

        return Current.Is("(") ? Bracketed(Condition) : Test();
    });

    private FilterCondition? Test()
    {
        var left = Operand();
        if (left is null)
        {
            return null;
        }

        if (Take("in"))
        {
            return Members(left);
        }

        if (Take("is"))
        {
            var isMissing = !Take("not");
            return Require("null") ? new NullTest(left, isMissing) : null;
        }

        if (Current.Kind != FilterTokenKind.Sign || !Signs.TryGetValue(Current.Text, out var sign))
        {
            return Fail<FilterCondition>(CatalogueProblemKeys.ComparisonExpected);
        }

        next++;
        var right = Operand();
        return right is null ? null : new Comparison(left, sign, right);
    }

    private Membership? Members(FilterOperand operand)
    {
        var values = new List<FilterOperand>();
        if (!Require("("))
        {
            return null;
        }

        do
        {
            var value = Literal();
            if (value is null)
            {
                return Fail<Membership>(CatalogueProblemKeys.ValueExpected);
            }

            values.Add(value);
        }
        while (Take(","));
        return Require(")") ? new Membership(operand, values) : null;
    }

    private FilterOperand? Operand()
    {
        var left = Primary();
        while (left is not null && (Current.Is("+") || Current.Is("-")))
        {
            var sign = Current.Is("+") ? ArithmeticSign.Plus : ArithmeticSign.Minus;
            next++;
            var right = Primary();
            left = right is null ? null : new ArithmeticOperand(left, sign, right);
        }

        return left;
    }

    private FilterOperand? Primary()
    {
        if (Literal() is { } literal)
        {
            return literal;
        }

        if (Current.Is("start") || Current.Is("end"))
        {
            var edge = Current.Is("start") ? WindowEdge.Start : WindowEdge.End;
            next++;
            return new WindowOperand(edge);
        }

        if (Take("abs"))
        {
            var inner = Nested(() => Bracketed(Operand));
            return inner is null ? null : new AbsoluteOperand(inner);
        }

        if (Take("when"))
        {
            var condition = Nested(() => Bracketed(Condition));
            return condition is null ? null : new IndicatorOperand(condition);
        }

        return Column();
    }

    private FilterOperand? Literal()
    {
        if (Current.Kind == FilterTokenKind.Code)
        {
            return new CodeOperand(tokens[next++].Text);
        }

        if (Current.Kind == FilterTokenKind.Number && FilterTokenizer.TryNumber(Current.Text, out var number))
        {
            next++;
            return new NumberOperand(number);
        }

        return null;
    }

    private FilterOperand? Column()
    {
        if (Current.Kind != FilterTokenKind.Word || Keywords.Contains(Current.Text))
        {
            return Fail<FilterOperand>(CatalogueProblemKeys.ColumnExpected);
        }

        var name = tokens[next++].Text;
        if (!Take("."))
        {
            return new ColumnOperand(name);
        }

        return Require("month") ? new MonthOperand(name) : null;
    }

    private T? Bracketed<T>(Func<T?> inner)
        where T : class
    {
        if (!Require("("))
        {
            return null;
        }

        var value = inner();
        return value is not null && Require(")") ? value : null;
    }

    // A filter is a line of a file: one that nests deeper than any sensible one must not exhaust the stack.
    private T? Nested<T>(Func<T?> inner)
        where T : class
    {
        if (depth >= DeepestNesting)
        {
            return Fail<T>(CatalogueProblemKeys.TooDeep);
        }

        depth++;
        var value = inner();
        depth--;
        return value;
    }

    private bool Take(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        next++;
        return true;
    }

    private bool Require(string text)
    {
        if (Take(text))
        {
            return true;
        }

        problem ??= new(CatalogueProblemKeys.WordExpected, Current.Position, [text, Current.Text]);
        return false;
    }

    private T? Fail<T>(string key)
        where T : class
    {
        Fail(key);
        return null;
    }

    private void Fail(string key) => problem ??= new(key, Current.Position, [Current.Text]);
}
