using System.IO.Compression;
using System.Xml;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>Opens a spreadsheet file as the archive it is, within the limits: number of parts, unpacked size, ratio.</summary>
internal sealed class SpreadsheetFile : IDisposable
{
    // Small parts compress well without harm; the ratio is judged from here on.
    private const long RatioFrom = 4 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive archive;
    private readonly ImportLimits limits;
    private long unpacked;

    private SpreadsheetFile(ZipArchive archive, ImportLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
    }

    /// <summary>Opens a file, or says why not.</summary>
    public static (SpreadsheetFile? File, Refusal? Refusal) Open(string path, ImportLimits limits)
    {
        ZipArchive archive;
        try
        {
            archive = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            return (null, Refusal.For("CutSpreadsheet"));
        }

        var refusal = Check(archive, limits);
        if (refusal is null)
        {
            return (new(archive, limits), null);
        }

        archive.Dispose();
        return (null, refusal);
    }

    /// <summary>Length of a part when unpacked, as the archive declares it.</summary>
    public long Length(string part) => archive.GetEntry(part)?.Length ?? 0;

    /// <summary>Reads a part as XML; null when it is not there.</summary>
    public XmlReader? Read(string part) => archive.GetEntry(part) is { } entry
        ? XmlReader.Create(new CountedStream(entry.Open(), Count), Settings)
        : null;

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static Refusal? Check(ZipArchive archive, ImportLimits limits)
    {
        if (archive.Entries.Count > limits.SpreadsheetEntries)
        {
            return Refusal.For("SpreadsheetTooManyParts", archive.Entries.Count, limits.SpreadsheetEntries);
        }

        if (archive.Entries.Sum(entry => entry.Length) is var total && total > limits.SpreadsheetBytes)
        {
            return Refusal.For("SpreadsheetTooLarge", total >> 20, limits.SpreadsheetBytes >> 20);
        }

        var bomb = archive.Entries.FirstOrDefault(entry => entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > limits.SpreadsheetRatio);
        if (bomb is not null)
        {
            return Refusal.For("SpreadsheetBomb", bomb.FullName, bomb.Length / Math.Max(1, bomb.CompressedLength), limits.SpreadsheetRatio);
        }

        return archive.GetEntry("xl/workbook.xml") is null ? Refusal.For("NotASpreadsheet") : null;
    }

    /// <summary>The declared sizes may lie, so what is really unpacked is counted too.</summary>
    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.SpreadsheetBytes * 2)
        {
            throw new InvalidDataException("The spreadsheet unpacks to more than it declares.");
        }
    }

    private sealed class CountedStream(Stream part, Action<int> counted) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = part.Read(buffer, offset, count);
            counted(read);
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            part.Dispose();
            base.Dispose(disposing);
        }
    }
}
