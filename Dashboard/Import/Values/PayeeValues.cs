using System.Security.Cryptography;
using System.Text;

namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>Reads a payee's identifier and gives its pseudonym: the same payee always the same one, and no way back without the key.</summary>
/// <remarks>
/// HMAC-SHA256 with a key outside the database, 96 bits of it, and 24 bits by which this installation knows its own pseudonyms,
/// so that a rejected file, which holds pseudonyms, can be mended and sent again. Lower-case base 32, because SQL Server compares without case.
/// </remarks>
internal sealed class PayeeValues : ValueReader, IDisposable
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdentityBytes = 12;
    private const int Bytes = 15;
    private const int Length = Bytes * 8 / 5;
    private readonly TextCache<string> cache = new(65_536);
    private readonly HMACSHA256 identity;
    private readonly HMACSHA256 check;

    public PayeeValues(byte[] key)
    {
        identity = new(key);
        check = new(HMACSHA256.HashData(key, "pseudonym check"u8));
    }

    /// <inheritdoc/>
    public override CellReading Read(ReadOnlySpan<char> text)
    {
        if (cache.TryGet(text, out var known))
        {
            return new(known);
        }

        return new(IsOwn(text) ? text.ToString() : cache.Add(text, Of(text)));
    }

    /// <summary>The pseudonym of an identifier; spaces and letter case make no difference.</summary>
    public string Of(ReadOnlySpan<char> identifier)
    {
        var plain = identifier.ToString().Normalize(NormalizationForm.FormKC).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        Span<byte> pseudonym = stackalloc byte[Bytes];
        identity.ComputeHash(Encoding.UTF8.GetBytes(plain)).AsSpan(0, IdentityBytes).CopyTo(pseudonym);
        Check(pseudonym[..IdentityBytes]).CopyTo(pseudonym[IdentityBytes..]);
        return Write(pseudonym);
    }

    /// <summary>Whether the text is a pseudonym this installation made.</summary>
    public bool IsOwn(ReadOnlySpan<char> text)
    {
        Span<byte> pseudonym = stackalloc byte[Bytes];
        return text.Length == Length && TryReadBack(text, pseudonym) && pseudonym[IdentityBytes..].SequenceEqual(Check(pseudonym[..IdentityBytes]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        identity.Dispose();
        check.Dispose();
    }

    private ReadOnlySpan<byte> Check(ReadOnlySpan<byte> identityBytes) =>
        check.ComputeHash(identityBytes.ToArray()).AsSpan(0, Bytes - IdentityBytes);

    private static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[Length];
        for (var index = 0; index < Length; index++)
        {
            var bit = index * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < Bytes ? bytes[(bit / 8) + 1] : 0);
            text[index] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }

        return new(text);
    }

    private static bool TryReadBack(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var (held, bits, at) = (0, 0, 0);
        foreach (var sign in text)
        {
            var digit = Digits.IndexOf(sign, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            held = ((held << 5) | digit) & 0xFFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
            }
        }

        return true;
    }
}
