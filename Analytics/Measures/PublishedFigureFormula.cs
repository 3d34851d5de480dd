using System.Globalization;

namespace SmartSupervision.Analytics.Measures;

/// <summary>Computes a figure from published ones by its formula.</summary>
/// <remarks>
/// A formula holds figures by their number in square brackets, whole or decimal numbers, <c>+ - * /</c> and brackets:
/// <c>[27]/([27]+[28])</c>. It may end in <c>&lt;&gt; [44]</c>: a published figure that the result is known to differ from.
/// </remarks>
public sealed class PublishedFigureFormula
{
    private readonly string text;
    private readonly Func<int, PublishedFigureValue?> figure;
    private int position;

    private PublishedFigureFormula(string text, Func<int, PublishedFigureValue?> figure)
    {
        this.text = text;
        this.figure = figure;
    }

    /// <summary>The published figures a formula refers to, in the order of their first mention.</summary>
    public static IReadOnlyList<int> References(string formula)
    {
        var found = new List<int>();
        for (var open = formula.IndexOf('[', StringComparison.Ordinal); open >= 0; open = formula.IndexOf('[', open + 1))
        {
            var close = formula.IndexOf(']', open);
            if (close > open
                && int.TryParse(formula.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && !found.Contains(number))
            {
                found.Add(number);
            }
        }

        return found;
    }

    /// <summary>The result, or null when the formula cannot be read, a figure is missing, a divisor is zero or a stated difference does not hold.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="figure">The published figure of a number, percentages as shares; null when there is none.</param>
    public static PublishedFigureValue? Evaluate(string formula, Func<int, PublishedFigureValue?> figure)
    {
        var sides = formula.Split("<>", StringSplitOptions.TrimEntries);
        var result = EvaluateSide(sides[0], figure);
        if (result is null || sides.Length == 1)
        {
            return result;
        }

        var other = sides.Length == 2 ? EvaluateSide(sides[1], figure) : null;
        return other is null || other.Value.Equals(result.Value) ? null : result;
    }

    private static PublishedFigureValue? EvaluateSide(string text, Func<int, PublishedFigureValue?> figure)
    {
        var formula = new PublishedFigureFormula(text, figure);
        var result = formula.Sum();
        return formula.Peek() == '\0' ? result : null;
    }

    private PublishedFigureValue? Sum()
    {
        var result = Product();
        while (Peek() is '+' or '-')
        {
            var minus = text[position++] == '-';
            result = Apply(result, Product(), (left, right) => minus ? left - right : left + right);
        }

        return result;
    }

    private PublishedFigureValue? Product()
    {
        var result = Factor();
        while (Peek() is '*' or '/')
        {
            var divide = text[position++] == '/';
            var right = Factor();
            if (divide && right is { Low: <= 0, High: >= 0 })
            {
                return null;
            }

            result = Apply(result, right, (first, second) => divide ? first / second : first * second);
        }

        return result;
    }

    private PublishedFigureValue? Factor()
    {
        switch (Peek())
        {
            case '(':
                position++;
                var inner = Sum();
                return Take(')') ? inner : null;
            case '[':
                position++;
                var number = Digits();
                return Take(']') && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var reference) ? figure(reference) : null;
            default:
                return double.TryParse(Digits(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var constant)
                    ? PublishedFigureValue.Exact(constant)
                    : null;
        }
    }

    private static PublishedFigureValue? Apply(
        PublishedFigureValue? left, PublishedFigureValue? right, Func<double, double, double> operation) =>
        left is null || right is null ? null : PublishedFigureValue.Combine(left, right, operation);

    private string Digits()
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.'))
        {
            position++;
        }

        return text[start..position];
    }

    private bool Take(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        position++;
        return true;
    }

    private char Peek()
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position < text.Length ? text[position] : '\0';
    }
}
