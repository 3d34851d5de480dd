using System.Numerics;

namespace SmartSupervision.Dashboard.Import.Storing;

/// <summary>Says of a key that it surely was not seen before, or that it may have been: a few bits a key, so that any number of rows fits.</summary>
/// <remarks>A Bloom filter of 32 MB at most: with 25 million keys about one in forty is asked for in vain.</remarks>
internal sealed class KeyFilter
{
    private const int Probes = 4;
    private const int MostWords = 1 << 22;
    private const int BitsPerKey = 16;
    private readonly ulong[] bits;
    private readonly ulong mask;

    /// <summary>A filter for about so many keys.</summary>
    public KeyFilter(long keys)
    {
        var words = (int)Math.Min(MostWords, (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1024, keys * BitsPerKey / 64)));
        bits = new ulong[words];
        mask = ((ulong)words * 64) - 1;
    }

    /// <summary>Remembers a key; true when it may have been there before.</summary>
    public bool Add(long key)
    {
        var step = BitOperations.RotateLeft((ulong)key, 32) | 1;
        var place = (ulong)key;
        var wasThere = true;
        for (var probe = 0; probe < Probes; probe++, place += step)
        {
            ref var word = ref bits[(place & mask) >> 6];
            var bit = 1UL << (int)(place & 63);
            wasThere &= (word & bit) != 0;
            word |= bit;
        }

        return wasThere;
    }
}
