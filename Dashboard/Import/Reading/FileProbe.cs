using System.Security.Cryptography;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>What a file is, found by looking at all of its bytes once.</summary>
/// <param name="Sha256">The checksum, hexadecimal, lower case.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Text">For text: how its characters are written; null for a spreadsheet.</param>
internal sealed record ProbedFile(string Sha256, long Size, TextFormat? Text);

/// <summary>Looks at a file before it is read: checksum, kind by content, encoding; and refuses what is neither text nor spreadsheet.</summary>
internal static class FileProbe
{
    private const int Block = 1 << 20;

    private static readonly (byte[] Start, string Kind)[] KnownKinds =
    [
        ([0x50, 0x4B, 0x03, 0x04], "ZIP"), ([0x50, 0x4B, 0x05, 0x06], "ZIP"), ([0xD0, 0xCF, 0x11, 0xE0], "OLE"), ("%PDF"u8.ToArray(), "PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), ("GIF8"u8.ToArray(), "GIF"), ([0x1F, 0x8B], "GZIP"),
        ("Rar!"u8.ToArray(), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7Z"), ([0x7F, 0x45, 0x4C, 0x46], "ELF"), ("SQLite format"u8.ToArray(), "SQLite"),
    ];

    /// <summary>Looks at a file.</summary>
    public static async Task<(ProbedFile? File, Refusal? Refusal)> ProbeAsync(string path, string name, ImportLimits limits, CancellationToken cancellation)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan | FileOptions.Asynchronous);
        if (stream.Length > limits.LargestFile)
        {
            return (null, Refusal.For("FileTooLarge", stream.Length >> 20, limits.LargestFile >> 20));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var scan = new ByteScan();
        var buffer = new byte[Block + 4];
        var head = Array.Empty<byte>();
        var left = 0;
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(buffer.AsMemory(left, Block), Block, throwOnEndOfStream: false, cancellation);
            hash.AppendData(buffer, left, read);
            head = head.Length == 0 ? buffer[..Math.Min(4096, read)] : head;
            var block = buffer.AsSpan(0, left + read);
            left = scan.Add(block, read < Block);
            block[^left..].CopyTo(buffer);
            if (read < Block)
            {
                break;
            }
        }

        var size = stream.Length;
        var (text, refusal) = size == 0 ? (null, Refusal.For("EmptyFile")) : Kind(path, name, head, scan, cancellation);
        return (refusal is null ? new(Convert.ToHexStringLower(hash.GetHashAndReset()), size, text) : null, refusal);
    }

    private static (TextFormat? Text, Refusal? Refusal) Kind(string path, string name, byte[] head, ByteScan scan, CancellationToken cancellation)
    {
        var isNamedSpreadsheet = name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);
        var known = KnownKinds.FirstOrDefault(kind => head.AsSpan().StartsWith(kind.Start)).Kind;
        return (known, isNamedSpreadsheet) switch
        {
            ("ZIP", true) => (null, null),
            ("OLE", _) => (null, Refusal.For("OldSpreadsheet")),
            (_, true) => (null, Refusal.For("NotASpreadsheet")),
            ("ZIP", _) => (null, Refusal.For("SpreadsheetNamedText")),
            (not null, _) => (null, Refusal.For("BinaryFile", known)),
            _ => Encoding(path, head, scan, cancellation),
        };
    }

    private static (TextFormat? Text, Refusal? Refusal) Encoding(string path, byte[] head, ByteScan scan, CancellationToken cancellation)
    {
        if (Utf16(head) is { } wide)
        {
            return Checked(path, wide, cancellation);
        }

        if (scan.ZeroAt is not null || IsMostlyControl(head))
        {
            return (null, Refusal.For("BinaryFile", "?"));
        }

        if (scan.InvalidAt is null)
        {
            return (TextFormat.Utf8, null);
        }

        var hasMark = head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (!hasMark && !scan.IsSurelyUtf8)
        {
            return Checked(path, TextFormat.Gb18030, cancellation);
        }

        return (null, TextDamage.At(path, TextFormat.Utf8, scan.InvalidAt.Value, scan.EndsInCharacter));
    }

    private static (TextFormat? Text, Refusal? Refusal) Checked(string path, TextFormat format, CancellationToken cancellation) =>
        TextDamage.Find(path, format, cancellation) is { } damage ? (null, damage) : (format, null);

    /// <summary>UTF-16 by its mark, or by zero bytes that stand only on one side of every pair.</summary>
    private static TextFormat? Utf16(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 2 && (head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return head[0] == 0xFF ? TextFormat.Utf16Little : TextFormat.Utf16Big;
        }

        Span<int> zeros = [0, 0];
        for (var index = 0; index < head.Length; index++)
        {
            zeros[index & 1] += head[index] == 0 ? 1 : 0;
        }

        var enough = head.Length / 50;
        return (zeros[0], zeros[1]) switch
        {
            (0, > 1) when zeros[1] > enough => TextFormat.Utf16Little,
            ( > 1, 0) when zeros[0] > enough => TextFormat.Utf16Big,
            _ => null,
        };
    }

    private static bool IsMostlyControl(ReadOnlySpan<byte> head)
    {
        var control = 0;
        foreach (var sign in head)
        {
            control += sign < 0x20 && sign is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0C) ? 1 : 0;
        }

        return control * 100 > head.Length;
    }
}
