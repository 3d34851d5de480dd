using System.Globalization;
using System.Xml;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Which numbers of a spreadsheet are dates, told by their style, and which dates they are.</summary>
internal sealed class SheetDates
{
    private const string StylesPart = "xl/styles.xml";
    private readonly List<bool> dateStyles = [];
    private readonly bool countsFrom1904;

    private SheetDates(bool countsFrom1904) => this.countsFrom1904 = countsFrom1904;

    /// <summary>Reads the styles of a spreadsheet.</summary>
    public static SheetDates Read(SpreadsheetFile file, bool countsFrom1904)
    {
        var dates = new SheetDates(countsFrom1904);
        var ownFormats = new Dictionary<int, bool>();
        using var reader = file.Read(StylesPart);
        var isInCells = false;
        while (reader?.Read() == true)
        {
            switch (reader.LocalName)
            {
                case "numFmt" when reader.NodeType == XmlNodeType.Element:
                    ownFormats[Number(reader, "numFmtId")] = IsDate(reader.GetAttribute("formatCode") ?? string.Empty);
                    break;
                case "cellXfs":
                    isInCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case "xf" when isInCells && reader.NodeType == XmlNodeType.Element:
                    var format = Number(reader, "numFmtId");
                    dates.dateStyles.Add(ownFormats.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDate(format));
                    break;
            }
        }

        return dates;
    }

    /// <summary>Whether numbers of a style are dates.</summary>
    public bool IsDateStyle(int style) => (uint)style < (uint)dateStyles.Count && dateStyles[style];

    /// <summary>Writes the date a number means; false when it means none.</summary>
    public bool TryWrite(ReadOnlySpan<char> number, Span<char> text, out int length)
    {
        length = 0;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 0 or > 2958465)
        {
            return false;
        }

        var moment = DateTime.UnixEpoch.AddSeconds(Math.Round((serial + (countsFrom1904 ? 1462 : 0) - 25569) * 86400));
        var format = serial < 1 ? "HH:mm:ss" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return moment.TryFormat(text, out length, format, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a number format of the file itself shows a date: it names a day, a month, a year or an hour outside quotes and brackets.</summary>
    internal static bool IsDate(string format)
    {
        var hidden = '\0';
        for (var index = 0; index < format.Length; index++)
        {
            var sign = format[index];
            if (hidden != '\0')
            {
                hidden = sign == hidden ? '\0' : hidden;
            }
            else if (sign is '"' or '[')
            {
                hidden = sign == '"' ? '"' : ']';
            }
            else if (sign == '\\')
            {
                index++;
            }
            else if (char.ToLowerInvariant(sign) is 'y' or 'd' or 'm' or 'h' or 's' or 'e')
            {
                return !format.Contains("General", StringComparison.OrdinalIgnoreCase) && !format.Contains("E+", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    // ECMA-376 part 1, 18.8.30, with the Chinese formats 27-36 and 50-58.
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
