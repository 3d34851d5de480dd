namespace SmartSupervision.Analytics.Numerics;

/// <summary>Random numbers without state: each is a function of a seed, a stream and indices, so any thread may draw any of them.</summary>
/// <remarks>
/// h = mix(seed + 0x9E3779B97F4A7C15 (stream + 1)), then h = mix(h xor (a 0xD1B54A32D192ED03 + 0x8CB92BA72F3D8DD7)) for every index a,
/// u = ((h >> 11) + 0.5) / 2^53, where mix is the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
/// </remarks>
public static class CounterRandom
{
    /// <summary>A number strictly between 0 and 1.</summary>
    public static double Uniform(long seed, long stream, params ReadOnlySpan<long> indices) =>
        ((Bits(seed, stream, indices) >> 11) + 0.5) * (1.0 / 9007199254740992.0);

    /// <summary>Sixty-four random bits.</summary>
    public static ulong Bits(long seed, long stream, params ReadOnlySpan<long> indices)
    {
        unchecked
        {
            var hash = Mix((ulong)seed + (0x9E3779B97F4A7C15UL * ((ulong)stream + 1)));
            foreach (var index in indices)
            {
                hash = Mix(hash ^ (((ulong)index * 0xD1B54A32D192ED03UL) + 0x8CB92BA72F3D8DD7UL));
            }

            return hash;
        }
    }

    /// <summary>A standard normal number, by the quantile of <see cref="Uniform"/>.</summary>
    public static double Normal(long seed, long stream, params ReadOnlySpan<long> indices) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Uniform(seed, stream, indices));

    /// <summary>A number of Student's t with 4 degrees of freedom, divided by the square root of 2 so that its variance is 1.</summary>
    /// <remarks>Closed-form quantile (Shaw, 2006): a = 4u(1-u), q = cos(acos(sqrt a)/3)/sqrt a, t = sign(u-1/2) 2 sqrt(q-1).</remarks>
    public static double StudentFour(long seed, long stream, params ReadOnlySpan<long> indices)
    {
        var u = Uniform(seed, stream, indices);
        var root = Math.Sqrt(4 * u * (1 - u));
        var q = Math.Cos(Math.Acos(root) / 3) / root;
        return Math.Sign(u - 0.5) * 2 * Math.Sqrt(Math.Max(q - 1, 0)) / Math.Sqrt(2);
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
