using System.IO.Compression;
using System.Security;
using System.Text;

namespace SmartSupervision.Tests.Import;

/// <summary>Makes small spreadsheet files part by part, so that a test can put anything into them.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<string> sheets = [];
    private readonly Dictionary<string, byte[]> parts = [];

    public string Properties { get; init; } = "";

    /// <summary>Adds a sheet; a cell is text, or raw XML when it starts with an angle bracket.</summary>
    public Workbook Sheet(params string[][] rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append($"<row r=\"{row + 1}\">").AppendJoin("", rows[row].Select((cell, column) => Cell(cell, row + 1, column))).Append("</row>");
        }

        sheets.Add(xml.Append("</sheetData></worksheet>").ToString());
        return this;
    }

    public Workbook Part(string name, byte[] content)
    {
        parts[name] = content;
        return this;
    }

    public Workbook Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public Workbook Styles(params int[] formats) =>
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot;d&quot;\"/></numFmts><cellXfs>{string.Concat(formats.Select(format => $"<xf numFmtId=\"{format}\"/>"))}</cellXfs></styleSheet>");

    public Workbook SharedTexts(params string[] items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>");

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
            const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Write(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\">{Properties}<sheets>{string.Concat(sheets.Select((_, index) => $"<sheet name=\"s{index}\" sheetId=\"{index + 1}\" r:id=\"r{index}\"/>"))}</sheets></workbook>");
            Write(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Links}\">{string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"r{index}\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>"))}</Relationships>");
            for (var index = 0; index < sheets.Count; index++)
            {
                Write(archive, $"xl/worksheets/sheet{index}.xml", sheets[index]);
            }

            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Cell(string cell, int row, int column) => cell.StartsWith('<')
        ? cell
        : $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>";

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
