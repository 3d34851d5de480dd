using System.Text;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>How the characters of a text file are written as bytes.</summary>
/// <param name="Name">The name shown in the report.</param>
/// <param name="Encoding">The encoding, replacing what cannot be read: the file was checked before.</param>
/// <param name="Strict">The same encoding, failing on what cannot be read.</param>
internal sealed record TextFormat(string Name, Encoding Encoding, Encoding Strict)
{
    /// <summary>UTF-8.</summary>
    public static readonly TextFormat Utf8 = new("UTF-8", new UTF8Encoding(false), new UTF8Encoding(false, true));

    /// <summary>UTF-16, low byte first, as Excel's "Unicode text" is.</summary>
    public static readonly TextFormat Utf16Little = new("UTF-16LE", new UnicodeEncoding(false, true), new UnicodeEncoding(false, true, true));

    /// <summary>UTF-16, high byte first.</summary>
    public static readonly TextFormat Utf16Big = new("UTF-16BE", new UnicodeEncoding(true, true), new UnicodeEncoding(true, true, true));

    /// <summary>GB18030, which GBK and GB2312 files are part of.</summary>
    public static readonly TextFormat Gb18030 = Chinese();

    private static TextFormat Chinese()
    {
        const int CodePage = 54936;
        var provider = CodePagesEncodingProvider.Instance;
        return new(
            "GB18030",
            provider.GetEncoding(CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!,
            provider.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);
    }
}
