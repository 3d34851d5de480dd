using System.Text;
using System.Xml;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Reads a text of a spreadsheet part piece by piece, so that a huge one never stands in memory whole.</summary>
internal static class SheetText
{
    [ThreadStatic]
    private static char[]? chunk;

    /// <summary>The text of the element the reader stands on: of a value its own, of a rich text the joined pieces without reading aids.</summary>
    public static string Read(XmlReader reader, int longest)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        var text = string.Empty;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                SkipInside(reader);
            }
            else if (text.Length <= longest && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                // Nearly always one piece; concatenating an empty string with it copies nothing.
                text = string.Concat(text, Piece(reader, longest));
            }
        }

        return text;
    }

    private static string Piece(XmlReader reader, int longest)
    {
        if (!reader.CanReadValueChunk)
        {
            return reader.Value;
        }

        var buffer = chunk ??= new char[256];
        var read = reader.ReadValueChunk(buffer, 0, buffer.Length);
        if (read < buffer.Length)
        {
            return new(buffer, 0, read);
        }

        var text = new StringBuilder(1024);
        while (read > 0 && text.Length <= longest)
        {
            text.Append(buffer, 0, read);
            read = reader.ReadValueChunk(buffer, 0, buffer.Length);
        }

        return text.ToString();
    }

    private static void SkipInside(XmlReader reader)
    {
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            // Pinyin or furigana above the text: not part of it.
        }
    }
}
