using System.Text;
using System.Text.Unicode;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Watches the bytes of a file go by: are they UTF-8, where do they stop being so, and is there a zero byte?</summary>
internal sealed class ByteScan
{
    // So many Chinese characters read as UTF-8 by chance hardly ever: a bad byte after them is damage, not another encoding.
    private const int EnoughWideCharacters = 3;
    private long offset;

    /// <summary>Where the first byte stands that is not UTF-8.</summary>
    public long? InvalidAt { get; private set; }

    /// <summary>Where the first zero byte stands.</summary>
    public long? ZeroAt { get; private set; }

    /// <summary>Whether the file ends inside a character.</summary>
    public bool EndsInCharacter { get; private set; }

    /// <summary>Whether what came before the invalid byte is surely UTF-8.</summary>
    public bool IsSurelyUtf8 => wideCharacters >= EnoughWideCharacters;

    private int wideCharacters;

    /// <summary>Looks at bytes; gives how many of them, at the end, belong to a character that goes on in the next block.</summary>
    public int Add(ReadOnlySpan<byte> block, bool isLast)
    {
        if (ZeroAt is null && block.IndexOf((byte)0) is >= 0 and var zero)
        {
            ZeroAt = offset + zero;
        }

        var left = InvalidAt is null ? Check(block, isLast) : 0;
        offset += block.Length - left;
        return left;
    }

    private int Check(ReadOnlySpan<byte> block, bool isLast)
    {
        var left = Unfinished(block);
        var whole = block[..^left];
        if (!Utf8.IsValid(whole))
        {
            InvalidAt = offset + FirstInvalid(whole);
            return 0;
        }

        CountWide(whole);
        if (isLast && left > 0)
        {
            InvalidAt = offset + whole.Length;
            EndsInCharacter = true;
            return 0;
        }

        return left;
    }

    private int FirstInvalid(ReadOnlySpan<byte> block)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(block[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            wideCharacters += length >= 3 ? 1 : 0;
            at += length;
        }

        return at;
    }

    private void CountWide(ReadOnlySpan<byte> block)
    {
        for (var index = 0; index < block.Length && !IsSurelyUtf8; index++)
        {
            wideCharacters += block[index] >= 0xE0 ? 1 : 0;
        }
    }

    /// <summary>How many bytes at the end begin a character without finishing it.</summary>
    private static int Unfinished(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            var sign = block[^back];
            if (sign < 0x80)
            {
                return 0;
            }

            if (sign >= 0xC0)
            {
                var needed = sign >= 0xF0 ? 4 : sign >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }
        }

        return 0;
    }
}
