using SmartSupervision.Dashboard.Import.Values;
using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import.Values;

public sealed class PayeeValuesTests
{
    private const string Payee = "410101197001011234";

    [Fact]
    public void Read_SamePayee_HasTheSamePseudonymHoweverItIsWritten()
    {
        using var payees = new PayeeValues(new byte[32]);
        var pseudonym = payees.Read(Payee).Value;

        Assert.Equal(pseudonym, payees.Read(" 4101 0119 7001 0112 34").Value);
        Assert.Equal(pseudonym, payees.Read("４１０１０１１９７００１０１１２３４").Value);
        Assert.NotEqual(pseudonym, payees.Read("410101197001011235").Value);
    }

    [Fact]
    public void Read_Payee_LeavesNothingOfTheNumber()
    {
        using var payees = new PayeeValues(new byte[32]);
        var pseudonym = (string)payees.Read(Payee).Value!;

        Assert.Matches("^[a-z2-7]{24}$", pseudonym);
    }

    [Fact]
    public void Read_OtherKey_GivesAnotherPseudonym()
    {
        using var one = new PayeeValues(new byte[32]);
        using var other = new PayeeValues([.. Enumerable.Repeat((byte)1, 32)]);

        Assert.NotEqual(one.Read(Payee).Value, other.Read(Payee).Value);
        Assert.False(other.IsOwn((string)one.Read(Payee).Value!));
    }

    [Fact]
    public void Read_OwnPseudonym_StaysAsItIs()
    {
        using var payees = new PayeeValues(new byte[32]);
        var pseudonym = (string)payees.Read(Payee).Value!;

        Assert.True(payees.IsOwn(pseudonym));
        Assert.Equal(pseudonym, payees.Read(pseudonym).Value);
        Assert.False(payees.IsOwn(pseudonym[..^1] + (pseudonym[^1] == 'a' ? 'b' : 'a')));
    }

    [Fact]
    public void ReadOrCreate_Key_IsMadeOnceAndForItsOwnerOnly()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "keys", "payee.key");

        var key = PayeeKey.ReadOrCreate(path);

        Assert.Equal(32, key.Length);
        Assert.Equal(key, PayeeKey.ReadOrCreate(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }
}
