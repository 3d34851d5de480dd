using System.Text;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Where does a text file stop being text? Gives the line and the column of the first bytes that cannot be read.</summary>
internal static class TextDamage
{
    private const int Block = 1 << 20;

    /// <summary>Reads a whole file in an encoding; null when every byte makes sense.</summary>
    public static Refusal? Find(string path, TextFormat format, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var decoder = format.Strict.GetDecoder();
        var bytes = new byte[Block];
        var characters = new char[format.Strict.GetMaxCharCount(Block)];
        long offset = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = stream.ReadAtLeast(bytes, Block, throwOnEndOfStream: false);
            var isLast = read < Block;
            try
            {
                decoder.GetChars(bytes, 0, read, characters, 0, isLast);
            }
            catch (DecoderFallbackException damage)
            {
                var at = Math.Max(0, offset + damage.Index);
                return At(path, format, at, at + damage.BytesUnknown?.Length >= stream.Length);
            }

            if (isLast)
            {
                return null;
            }

            offset += read;
        }
    }

    /// <summary>The refusal for a bad byte at a place.</summary>
    public static Refusal At(string path, TextFormat format, long offset, bool isEnd)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Block, FileOptions.SequentialScan);
        var width = format.Name.StartsWith("UTF-16", StringComparison.Ordinal) ? 2 : 1;
        using var reader = new StreamReader(new Before(stream, offset - (offset % width)), format.Encoding, true, Block);
        var separator = ',';
        var (line, column, quoted) = (1, 1, false);
        var buffer = new char[Block];
        var isFirst = true;
        for (var read = reader.ReadBlock(buffer); read > 0; read = reader.ReadBlock(buffer), isFirst = false)
        {
            separator = isFirst ? DelimitedReader.Separator(buffer.AsSpan(0, read)) : separator;
            foreach (var sign in buffer.AsSpan(0, read))
            {
                quoted ^= sign == '"';
                (line, column) = sign == '\n' ? (line + 1, quoted ? column : 1) : (line, column + (!quoted && sign == separator ? 1 : 0));
            }
        }

        stream.Position = offset;
        var bad = stream.ReadByte();
        return isEnd ? Refusal.For("CutInCharacter", line, column) : Refusal.For("BadEncoding", line, column, format.Name, $"0x{bad:X2}");
    }

    /// <summary>The part of a file before a place.</summary>
    private sealed class Before(Stream file, long end) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => end;

        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, (int)Math.Min(count, end - file.Position));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
