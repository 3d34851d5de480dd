using System.Text;
using System.Xml;

namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>The texts that the cells of a spreadsheet share: in memory while they are few, in a temporary file when they are many.</summary>
internal sealed class SharedTexts : IDisposable
{
    private const int InMemory = 8 << 20;
    private readonly List<string> few = [];
    private readonly List<long> starts = [];
    private FileStream? spill;
    private byte[] bytes = new byte[1024];
    private char[] characters = new char[1024];
    private long kept;
    private long spilled;

    /// <summary>How many texts there are.</summary>
    public int Count => few.Count + starts.Count;

    /// <summary>Reads the texts of a spreadsheet; a text longer than a cell may be is cut just beyond the limit, so that its cell is refused.</summary>
    public static SharedTexts Read(SpreadsheetFile file, string folder, int longest)
    {
        var texts = new SharedTexts();
        using var reader = file.Read("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                texts.Add(SheetText.Read(reader, longest), folder);
            }
        }

        texts.spill?.Flush();
        return texts;
    }

    /// <summary>Adds a shared text to a cell; false when there is no such text.</summary>
    public bool AppendTo(CellRow row, int index)
    {
        if ((uint)index >= (uint)Count)
        {
            return false;
        }

        if (index < few.Count)
        {
            row.Append(few[index]);
            return true;
        }

        var start = starts[index - few.Count];
        var end = index + 1 < Count ? starts[index + 1 - few.Count] : spilled;
        var length = (int)(end - start);
        EnsureRoom(length);
        RandomAccess.Read(spill!.SafeFileHandle, bytes.AsSpan(0, length), start);
        row.Append(characters.AsSpan(0, Encoding.UTF8.GetChars(bytes.AsSpan(0, length), characters)));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => spill?.Dispose();

    private void Add(string text, string folder)
    {
        if (kept < InMemory)
        {
            few.Add(text);
            kept += text.Length + 16;
            return;
        }

        spill ??= Temporary(folder);
        starts.Add(spilled);
        EnsureRoom(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        spill.Write(bytes, 0, length);
        spilled += length;
    }

    private void EnsureRoom(int length)
    {
        if (length > bytes.Length)
        {
            bytes = new byte[length * 2];
            characters = new char[length * 2];
        }
    }

    private static FileStream Temporary(string folder)
    {
        Directory.CreateDirectory(folder);
        return new(
            Path.Combine(folder, Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 });
    }
}
