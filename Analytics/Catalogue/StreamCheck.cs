namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Checks that the declaration of a stream is whole, and that it takes in nothing it must not.</summary>
internal sealed class StreamCheck
{
    private static readonly HashSet<string> KeptColumns = new(StringComparer.Ordinal)
    {
        "id", "batch_id", "line_no", "unit_id", "key_hash", "row_hash", "superseded_by",
    };

    private readonly StreamDeclaration stream;
    private readonly List<(string Subject, string Key, IReadOnlyList<string> Words)> found = [];

    private StreamCheck(StreamDeclaration stream) => this.stream = stream;

    /// <summary>The problems of one stream.</summary>
    public static IEnumerable<CatalogueProblem> Check(StreamDeclaration stream, CatalogueLines lines)
    {
        var check = new StreamCheck(stream);
        check.CheckKeyAndMonth();
        check.CheckNames();
        check.CheckHeaders();
        foreach (var column in stream.Columns)
        {
            check.CheckColumn(column);
        }

        foreach (var clock in stream.Clocks)
        {
            check.CheckClock(clock);
        }

        var file = CatalogueFileNames.Stream(stream.Code);
        return check.found.Select(problem => lines.Problem(file, problem.Subject, problem.Key, problem.Words));
    }

    private void Report(string subject, string key, params IReadOnlyList<string> words) => found.Add((subject, key, words));

    private void CheckKeyAndMonth()
    {
        if (stream.Key.Count == 0)
        {
            Report("key", CatalogueProblemKeys.KeyMissing, stream.Code);
        }

        foreach (var column in stream.Key.Where(column => stream.Column(column) is null))
        {
            Report("key", CatalogueProblemKeys.UnknownColumn, stream.Code, column);
        }

        var month = stream.Column(stream.Month);
        if (stream.Month.Length == 0 ? stream.Kind != StreamKind.Reference : month is null)
        {
            Report("month", CatalogueProblemKeys.UnknownColumn, stream.Code, stream.Month);
        }
        else if (month is not null && !StreamColumns.HasMonth(stream, month.Name))
        {
            Report("month", CatalogueProblemKeys.MonthNotSure, stream.Code, stream.Month);
        }

        if (stream.Kind != StreamKind.Reference && stream.Columns.Count(column => column is { Type: ColumnType.Unit, Required: true }) != 1)
        {
            Report("columns", CatalogueProblemKeys.UnitColumnMissing, stream.Code);
        }
    }

    private void CheckNames()
    {
        foreach (var name in StreamColumns.Names(stream).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Report(name.Key, CatalogueProblemKeys.DuplicateCode, name.Key);
        }

        foreach (var name in stream.Columns.Select(column => column.Name).Concat(stream.Clocks.Select(clock => clock.Name)))
        {
            if (!IsName(name) || KeptColumns.Contains(name) || FilterParser.IsKeyword(name) || (name == "month" && stream.Month != name))
            {
                Report(name, CatalogueProblemKeys.NameNotAllowed, name);
            }
        }
    }

    private void CheckHeaders()
    {
        var headers = stream.Columns.SelectMany(column => Headers(column).Distinct(StringComparer.OrdinalIgnoreCase).Select(header => (header, column)));
        foreach (var group in headers.GroupBy(entry => entry.header, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            Report(group.Last().column.Name, CatalogueProblemKeys.DuplicateHeader, group.Key, group.Last().column.Name);
        }
    }

    private void CheckColumn(ColumnDeclaration column)
    {
        // A payee's identifier and name are the two that are let in, and both are veiled before they are stored.
        if (column.Type is not (ColumnType.Payee or ColumnType.MaskedName)
            && Headers(column).FirstOrDefault(ForbiddenHeaders.Contains) is { } refused)
        {
            Report(column.Name, CatalogueProblemKeys.ForbiddenColumn, refused, column.Name);
        }

        if (column.Type == ColumnType.Choice && column.Choices is not { Count: > 0 })
        {
            Report(column.Name, CatalogueProblemKeys.ChoicesMissing, column.Name);
        }

        if (column.Minimum > column.Maximum || column.Length is < 1 or > 400)
        {
            Report(column.Name, CatalogueProblemKeys.LimitsNotSound, column.Name);
        }

        CheckChoices(column);
    }

    private void CheckChoices(ColumnDeclaration column)
    {
        var choices = column.Choices ?? [];
        var words = choices.SelectMany(choice => Words(choice).Distinct(StringComparer.OrdinalIgnoreCase));
        foreach (var word in words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            Report(column.Name, CatalogueProblemKeys.DuplicateChoice, column.Name, word.Key);
        }

        foreach (var choice in choices.Where(choice => !IsName(choice.Code)))
        {
            Report(column.Name, CatalogueProblemKeys.NameNotAllowed, choice.Code);
        }
    }

    private void CheckClock(ClockDeclaration clock)
    {
        foreach (var name in new[] { clock.From, clock.To, clock.Due }.OfType<string>())
        {
            if (stream.Column(name) is not { Type: ColumnType.Date or ColumnType.DateTime })
            {
                Report(clock.Name, CatalogueProblemKeys.ClockColumnUnknown, clock.Name, name);
            }
        }

        if (clock.Extension is { } extension && stream.Column(extension) is not { Type: ColumnType.Integer })
        {
            Report(clock.Name, CatalogueProblemKeys.ClockColumnUnknown, clock.Name, extension);
        }

        if (clock.Limit is null && clock.Due is null)
        {
            Report(clock.Name, CatalogueProblemKeys.ClockWithoutLimit, clock.Name);
        }
    }

    private static IEnumerable<string> Headers(ColumnDeclaration column) => [column.Name, column.Zh, column.En, .. column.Aliases ?? []];

    private static IEnumerable<string> Words(ChoiceDeclaration choice) => [choice.Code, choice.Zh, choice.En, .. choice.Aliases ?? []];

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 40
        && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
}
