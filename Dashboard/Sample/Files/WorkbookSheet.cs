using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using SmartSupervision.Analytics.Catalogue;

namespace SmartSupervision.Dashboard.Sample.Files;

/// <summary>How is a sheet of the sample written as a workbook, byte for byte the same every time?</summary>
/// <remarks>Written part by part into the archive, because a workbook library stamps each part with the time of day.</remarks>
internal sealed class WorkbookSheet : SampleSheet
{
    private const string ContentTypes = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    private const string PackageRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string WorkbookRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
        """;

    private const string Workbook = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="演示数据" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    private const string SheetStart = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        """;

    private static readonly DateTimeOffset PartTime = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive archive;
    private readonly StreamWriter writer;
    private int rows;

    public WorkbookSheet(StreamDeclaration stream, IReadOnlyList<string> columns, string path)
        : base(stream, columns)
    {
        archive = new(new FileStream(path, FileMode.Create, FileAccess.Write), ZipArchiveMode.Create);
        Part("[Content_Types].xml", ContentTypes);
        Part("_rels/.rels", PackageRelations);
        Part("xl/workbook.xml", Workbook);
        Part("xl/_rels/workbook.xml.rels", WorkbookRelations);
        writer = Open("xl/worksheets/sheet1.xml");
        writer.Write(SheetStart);
    }

    protected override void WriteRow(IReadOnlyList<string> row)
    {
        rows++;
        writer.Write("<row>");
        for (var place = 0; place < row.Count; place++)
        {
            if (row[place].Length > 0)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + place)}{rows}\" t=\"inlineStr\"><is><t>"));
                writer.Write(SecurityElement.Escape(row[place]));
                writer.Write("</t></is></c>");
            }
        }

        writer.Write("</row>");
    }

    protected override void Close()
    {
        writer.Write("</sheetData></worksheet>");
        writer.Dispose();
        archive.Dispose();
    }

    private void Part(string name, string content)
    {
        using var part = Open(name);
        part.Write(content);
    }

    private StreamWriter Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = PartTime;
        return new(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
