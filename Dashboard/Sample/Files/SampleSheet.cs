using System.Globalization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Sample.Files;

/// <summary>How does a row of the sample become a line of a file, under the headers the stream declares?</summary>
internal abstract class SampleSheet : IDisposable
{
    private static readonly DateOnly FirstCachedDay = new(2022, 1, 1);

    private static readonly string[] Days = [.. Enumerable.Range(0, 2200)
        .Select(day => FirstCachedDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private readonly StreamDeclaration stream;
    private readonly IReadOnlyList<string> columns;
    private readonly Dictionary<string, string>?[] words;
    private readonly List<string> cells = [];

    /// <summary>A sheet with some of the stream's columns; the order of the cells is the order of the columns.</summary>
    protected SampleSheet(StreamDeclaration stream, IReadOnlyList<string> columns)
    {
        this.stream = stream;
        this.columns = columns;
        words = [.. columns.Select(name => Declared(name).Choices?.ToDictionary(choice => choice.Code, choice => choice.Zh, StringComparer.Ordinal))];
    }

    /// <summary>Rows written so far, the header not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes the header: the Chinese names, or another name for renamed columns.</summary>
    public void Header(IReadOnlyDictionary<string, string>? renamed = null) =>
        WriteRow([.. columns.Select(name => renamed is not null && renamed.TryGetValue(name, out var other) ? other : Declared(name).Zh)]);

    public SampleSheet Text(string value)
    {
        cells.Add(value);
        return this;
    }

    public SampleSheet Empty() => Text("");

    public SampleSheet Number(long value) => Text(value.ToString(CultureInfo.InvariantCulture));

    public SampleSheet Decimal(double value) => Text(value.ToString("0.0#", CultureInfo.InvariantCulture));

    /// <summary>Money in yuan from whole fen.</summary>
    public SampleSheet Money(long fen) => Text(fen % 100 == 0
        ? (fen / 100).ToString(CultureInfo.InvariantCulture)
        : (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture));

    public SampleSheet Day(DateOnly? day) => Text(day is { } date ? Days[date.DayNumber - FirstCachedDay.DayNumber] : "");

    /// <summary>A day with a time of day in minutes.</summary>
    public SampleSheet Minute(DateOnly? day, int minute) => Text(day is { } date
        ? string.Create(CultureInfo.InvariantCulture, $"{Days[date.DayNumber - FirstCachedDay.DayNumber]} {minute / 60:00}:{minute % 60:00}")
        : "");

    public SampleSheet Month(Month month) => Text(month.ToString());

    public SampleSheet Flag(bool value) => Text(value ? "是" : "否");

    /// <summary>The Chinese word of a declared choice of the column whose turn it is.</summary>
    public SampleSheet Word(string? code) => Text(code is null ? "" : words[cells.Count]![code]);

    /// <summary>Writes the row that was filled in.</summary>
    public void EndRow()
    {
        if (cells.Count != columns.Count)
        {
            throw new InvalidOperationException($"{stream.Code}: {cells.Count} cells for {columns.Count} columns.");
        }

        WriteRow(cells);
        Rows++;
        cells.Clear();
    }

    /// <summary>Writes the row that was filled in twice, as a system does that exports a record two times.</summary>
    public void EndRowTwice()
    {
        var again = cells.ToList();
        EndRow();
        WriteRow(again);
        Rows++;
    }

    /// <summary>Puts something else into a cell of the row that is being filled in.</summary>
    public void Spoil(string column, string value)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place] == column)
            {
                cells[place] = value;
                return;
            }
        }

        throw new InvalidOperationException($"{stream.Code} has no column {column} in this sheet.");
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void WriteRow(IReadOnlyList<string> row);

    protected abstract void Close();

    private ColumnDeclaration Declared(string name) =>
        stream.Column(name) ?? throw new InvalidOperationException($"The stream {stream.Code} declares no column {name}.");
}
