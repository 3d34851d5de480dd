namespace SmartSupervision.Dashboard.Sample.Draws;

/// <summary>Which number stands at a given place of a random stream, on every machine the same?</summary>
/// <remarks>
/// Counter-based and without state: SplitMix64 finaliser over seed, stream and up to three indices
/// (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
/// </remarks>
internal static class Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong IndexFactor = 0xD1B54A32D192ED03;
    private const ulong IndexOffset = 0x8CB92BA72F3D8DD7;

    /// <summary>The place of a stream before any index.</summary>
    public static ulong Start(ulong seed, int stream) => unchecked(Mix(seed + (Golden * (ulong)(stream + 1))));

    /// <summary>The place one index further.</summary>
    public static ulong Step(ulong place, long index) => unchecked(Mix(place ^ (((ulong)index * IndexFactor) + IndexOffset)));

    /// <summary>The place as a number strictly between 0 and 1.</summary>
    public static double Uniform(ulong place) => ((place >> 11) + 0.5) / 9007199254740992.0;

    /// <summary>A number strictly between 0 and 1 for one stream and up to three indices.</summary>
    public static double Uniform(ulong seed, int stream, params ReadOnlySpan<int> indices)
    {
        var place = Start(seed, stream);
        foreach (var index in indices)
        {
            place = Step(place, index);
        }

        return Uniform(place);
    }

    /// <summary>A bell between -3 and 3 with mean 0 and standard deviation 1: three uniforms added, so no outlier can come of it.</summary>
    public static double Bell(ulong seed, int stream, params ReadOnlySpan<int> indices)
    {
        var place = Start(seed, stream);
        foreach (var index in indices)
        {
            place = Step(place, index);
        }

        return 2 * (Uniform(Step(place, 1)) + Uniform(Step(place, 2)) + Uniform(Step(place, 3)) - 1.5);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
