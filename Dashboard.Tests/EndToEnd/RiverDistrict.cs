using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>A second district of three units, as its offices would export it: a bureau, a street and a company, January to March 2026.</summary>
internal static class RiverDistrict
{
    public const string Units = "单位代码,单位名称,单位类型,上级单位代码,启用日期,停用日期\nA01,青河区教育局,委办局,,2020-01-01,\nB01,河东街道,街镇,,2020-01-01,\nC01,青河城投公司,国有企业,,2021-05-01,\n";

    public const string Aliases = "别名,单位\n区教育局,A01\n河东街道办事处,河东街道\n";

    public const string Events = "单位,月份,事件类型,说明\n河东街道,2026-02,改革试点,网格化服务改革试点\n";

    /// <summary>The two rows of <see cref="Hotline"/> that cannot be taken: an office nobody knows, and a day that does not exist.</summary>
    public const string WrongUnit = "QH-21,河东办,市容环境,2026-03-11 09:00,2026-03-18 09:00,2026-03-14 16:00";
    public const string WrongDay = "QH-22,河东街道办事处,市容环境,2026-02-30 09:00,2026-03-18 09:00,2026-03-14 16:00";

    private const string HotlineHeader = "工单编号,承办单位,诉求类别,受理时间,办理时限,办结时间\n";

    /// <summary>Ideology items whose figure lies half way between the goalposts for the bureau (80, 87.5, 85, 85, 82.5, 85 and 87.5 %).</summary>
    private static readonly (string Item, int OfForty)[] BureauFigures =
        [("ID-01", 32), ("ID-02", 35), ("ID-04", 34), ("ID-05", 34), ("ID-06", 33), ("ID-08", 34), ("ID-10", 35)];

    /// <summary>Nine rows: posts of each unit at the end of each month.</summary>
    public static string Sizes => "单位,月份,监察对象人数,服务人口,户数\n" + string.Concat(
        from month in new[] { "2026-01", "2026-02", "2026-03" }
        from unit in new[] { "A01,{0},60,,", "B01,{0},40,41200,13800", "C01,{0},50,," }
        select string.Format(CultureInfo.InvariantCulture, unit, month) + "\n");

    /// <summary>22 cases due in March: the bureau has 12, of which 9 in time; the street 8, of which 7 in time, and the two wrong rows.</summary>
    public static string Hotline => HotlineHeader
        + string.Concat(Enumerable.Range(1, 12).Select(number => Case(number, "区教育局", isLate: number > 9)))
        + string.Concat(Enumerable.Range(13, 8).Select(number => Case(number, "B01", isLate: number == 20)))
        + WrongUnit + "\n" + WrongDay + "\n";

    /// <summary>16 rows of totals for March: seven items of the bureau at 50 points; nine of the street, seven at 100 points and two at 50.</summary>
    public static string Totals => "单位,事项代码,月份,分子,分母\n"
        + string.Concat(BureauFigures.Select(figure => $"青河区教育局,{figure.Item},2026-03,{figure.OfForty},40\n"))
        + string.Concat(BureauFigures.Select(figure => $"B01,{figure.Item},2026-03,40,40\n"))
        + "B01,ID-11,2026-03,91,100\nB01,ID-12,2026-03,29,40\n";

    /// <summary>One case more of the street, closed in time.</summary>
    public static string OneCase(int number) => HotlineHeader + Case(number, "B01", isLate: false);

    /// <summary>The template of talks, with its example taken out and five rows typed in: posts due and posts covered.</summary>
    public static byte[] Talks(byte[] template)
    {
        (string Unit, string Month, int Due, int Done)[] talks =
            [("A01", "2026-01", 5, 4), ("A01", "2026-02", 5, 4), ("A01", "2026-03", 10, 8), ("B01", "2026-03", 10, 10), ("C01", "2026-03", 10, 5)];
        using var file = new MemoryStream();
        file.Write(template);
        using (var book = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = book.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(sheet.Open(), Encoding.UTF8))
            {
                xml = reader.ReadToEnd();
            }

            var rows = string.Concat(talks.Select((talk, index) =>
                $"<row r=\"{index + 2}\">{Text($"A{index + 2}", talk.Unit)}{Text($"B{index + 2}", talk.Month)}<c r=\"C{index + 2}\"><v>{talk.Due}</v></c><c r=\"D{index + 2}\"><v>{talk.Done}</v></c></row>"));
            sheet.Delete();
            using var writer = new StreamWriter(book.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            writer.Write(xml[..xml.IndexOf("<row r=\"2\"", StringComparison.Ordinal)] + rows + "</sheetData></worksheet>");
        }

        return file.ToArray();

        static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }

    private static string Case(int number, string unit, bool isLate) =>
        $"QH-{number:00},{unit},市容环境,2026-03-{(number % 9) + 1:00} 09:00,2026-03-18 09:00,2026-03-{(isLate ? 25 : 14)} 16:00\n";
}
