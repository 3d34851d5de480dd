using System.Security.Cryptography;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>The key of the payees' pseudonyms: a file outside the database that only its owner may read, made once.</summary>
internal static class PayeeKey
{
    private const int Bytes = 32;

    /// <summary>Reads the key, or makes it when there is none yet.</summary>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length >= Bytes ? key : throw new InvalidDataException($"The key file {path} holds fewer than {Bytes} bytes.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = path + "." + Path.GetRandomFileName();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Bytes));
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary); // another process made it in the meantime, and its key holds
        }
    }
}
