using System.Text;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Sample.Files;

/// <summary>How is a sheet of the sample written as CSV, in UTF-8 or GB18030?</summary>
internal sealed class CsvSheet : SampleSheet
{
    private static readonly char[] NeedQuotes = [',', '"', '\n'];
    private readonly StreamWriter writer;

    public CsvSheet(StreamDeclaration stream, IReadOnlyList<string> columns, string path, Encoding encoding)
        : base(stream, columns)
    {
        writer = new(path, append: false, encoding, bufferSize: 1 << 16) { NewLine = "\r\n" };
    }

    protected override void WriteRow(IReadOnlyList<string> row)
    {
        for (var place = 0; place < row.Count; place++)
        {
            if (place > 0)
            {
                writer.Write(',');
            }

            Cell(row[place]);
        }

        writer.WriteLine();
    }

    protected override void Close() => writer.Dispose();

    private void Cell(string value)
    {
        if (value.IndexOfAny(NeedQuotes) < 0)
        {
            writer.Write(value);
            return;
        }

        writer.Write('"');
        writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
