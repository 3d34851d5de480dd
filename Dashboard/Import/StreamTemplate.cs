using System.IO.Compression;
using System.Security;
using System.Text;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Import;

/// <summary>The file an office starts from: the headers of a stream and one made-up example, from the declaration.</summary>
public static class StreamTemplate
{
    private const string ContentTypes = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private const string PackageLinks = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string WorkbookLinks = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    // Style 1 is text: Excel then leaves long numbers and dates as they are typed. Style 2 is the bold header.
    private const string Styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """;

    /// <summary>The template as CSV in UTF-8 with a mark, so that Excel reads it.</summary>
    public static byte[] Csv(StreamDeclaration stream)
    {
        var text = new StringBuilder();
        text.Append(CsvText.Line(stream.Columns.Select(column => column.Zh))).Append("\r\n");
        text.Append(CsvText.Line(stream.Columns.Select(column => column.Example))).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The template as a workbook.</summary>
    public static byte[] Xlsx(StreamDeclaration stream)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", ContentTypes);
            Write(archive, "_rels/.rels", PackageLinks);
            Write(archive, "xl/workbook.xml", Workbook(stream));
            Write(archive, "xl/_rels/workbook.xml.rels", WorkbookLinks);
            Write(archive, "xl/styles.xml", Styles);
            Write(archive, "xl/worksheets/sheet1.xml", Sheet(stream));
        }

        return file.ToArray();
    }

    private static string Workbook(StreamDeclaration stream) =>
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"""
        + $"<sheet name=\"{Escape(stream.Zh)}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private static string Sheet(StreamDeclaration stream)
    {
        var count = stream.Columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""
            + $"<cols><col min=\"1\" max=\"{count}\" width=\"18\" style=\"1\" customWidth=\"1\"/></cols><sheetData>"
            + Row(1, 2, stream.Columns.Select(column => column.Zh)) + Row(2, 1, stream.Columns.Select(column => column.Example)) + "</sheetData></worksheet>";
    }

    private static string Row(int number, int style, IEnumerable<string> cells) =>
        $"<row r=\"{number}\">" + string.Concat(cells.Select(cell => $"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(cell)}</t></is></c>")) + "</row>";

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
