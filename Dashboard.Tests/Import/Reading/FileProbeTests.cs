using System.Text;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import.Reading;

public sealed class FileProbeTests : IDisposable
{
    private const string Table = "编号,单位,说明\nA-1,示例区民政局,按期办结\nA-2,示例区财政局,逾期\n";
    private static readonly ImportLimits Limits = new(1000, 20, 4 << 20, 100, 1 << 20, 200);
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "UTF-8" }, { "utf-8-mark", "UTF-8" }, { "gb18030", "GB18030" },
        { "utf-16-le-mark", "UTF-16LE" }, { "utf-16-be-mark", "UTF-16BE" }, { "utf-16-le", "UTF-16LE" }, { "utf-16-be", "UTF-16BE" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task ProbeAsync_TextInAnyEncoding_IsRecognisedAndReadBack(string written, string expected)
    {
        var (file, _) = await ProbeAsync(Bytes(written, Table));

        Assert.Equal(expected, file!.Text!.Name);
        using var reader = new DelimitedReader(File.OpenRead(folder.File("file.csv")), file.Text, Limits);
        var row = new CellRow();
        Assert.Equal(RowStep.Row, reader.Read(row));
        Assert.Equal(["编号", "单位", "说明"], row.ToTexts());
    }

    [Fact]
    public async Task ProbeAsync_AnyFile_GivesItsChecksum()
    {
        // sha256 of the three bytes a, comma, b (coreutils sha256sum)
        var (file, _) = await ProbeAsync("a,b"u8.ToArray());

        Assert.Equal("1eb7c54d52831bbfe8942af0b1c56b7409523a59ed6ca99c1174fef7eb32c1b5", file!.Sha256);
    }

    [Fact]
    public async Task ProbeAsync_BadByteInUtf8_IsRefusedWithLineAndColumn()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("编号,单位,说明\nA-1,民政局,好\nA-2,财政局,"), 0xFF, .. Encoding.UTF8.GetBytes("坏\n")];

        Assert.Equal(("BadEncoding", "3 3 UTF-8 0xFF"), await RefusedAsync(bytes));
    }

    [Fact]
    public async Task ProbeAsync_BadByteBehindTheFirstMegabyte_IsFound()
    {
        var filler = string.Concat(Enumerable.Repeat("甲乙丙,1\n", 150_000));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(filler + "丁,"), 0xC0, (byte)'\n'];

        Assert.Equal(("BadEncoding", "150001 2 UTF-8 0xC0"), await RefusedAsync(bytes));
    }

    [Fact]
    public async Task ProbeAsync_BadByteInGb18030_IsRefusedWithLineAndColumn()
    {
        byte[] bytes = [.. TextFormat.Gb18030.Encoding.GetBytes("编号,单位\nA-1,民政局\nA-2,"), 0xB0, 0x20, (byte)'\n'];

        Assert.Equal(("BadEncoding", "3 2 GB18030 0xB0"), await RefusedAsync(bytes));
    }

    [Fact]
    public async Task ProbeAsync_CutInsideACharacter_IsRefusedAsCut() =>
        Assert.Equal(("CutInCharacter", "2 2"), await RefusedAsync(Encoding.UTF8.GetBytes("编号,单位\nA-1,民政局")[..^1]));

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "BinaryFile", "PNG")]
    [InlineData("255044462D312E37", "BinaryFile", "PDF")]
    [InlineData("7F454C460201010000000000", "BinaryFile", "ELF")]
    [InlineData("D0CF11E0A1B11AE1", "OldSpreadsheet", "")]
    [InlineData("504B030414000000", "SpreadsheetNamedText", "")]
    [InlineData("612C620A312C000203040506", "BinaryFile", "?")]
    public async Task ProbeAsync_BinaryNamedCsv_IsRefused(string hexadecimal, string reason, string argument) =>
        Assert.Equal((reason, argument), await RefusedAsync(Convert.FromHexString(hexadecimal)));

    [Fact]
    public async Task ProbeAsync_TextNamedXlsx_IsRefused() =>
        Assert.Equal(("NotASpreadsheet", ""), await RefusedAsync(Encoding.UTF8.GetBytes(Table), "file.xlsx"));

    [Fact]
    public async Task ProbeAsync_EmptyFile_IsRefused() => Assert.Equal(("EmptyFile", ""), await RefusedAsync([]));

    [Fact]
    public async Task ProbeAsync_FileLargerThanAllowed_IsRefused() =>
        Assert.Equal(("FileTooLarge", "5 4"), await RefusedAsync(new byte[5 << 20]));

    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "utf-8-mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "gb18030" => TextFormat.Gb18030.Encoding.GetBytes(text),
        "utf-16-le-mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16-be-mark" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16-le" => Encoding.Unicode.GetBytes(text),
        "utf-16-be" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private async Task<(string Reason, string Arguments)> RefusedAsync(byte[] bytes, string name = "file.csv")
    {
        var (file, refusal) = await ProbeAsync(bytes, name);
        Assert.Null(file);
        return (refusal!.Reason, string.Join(' ', refusal.Arguments));
    }

    private async Task<(ProbedFile? File, Refusal? Refusal)> ProbeAsync(byte[] bytes, string name = "file.csv")
    {
        await File.WriteAllBytesAsync(folder.File("file.csv"), bytes, TestContext.Current.CancellationToken);
        return await FileProbe.ProbeAsync(folder.File("file.csv"), name, Limits, TestContext.Current.CancellationToken);
    }
}
