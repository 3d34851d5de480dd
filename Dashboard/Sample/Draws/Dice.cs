namespace SmartSupervision.Dashboard.Sample.Draws;

/// <summary>What falls next, for one unit in one stream of records?</summary>
internal sealed class Dice(ulong seed, int stream, int owner)
{
    private readonly ulong start = Chance.Step(Chance.Start(seed, stream), owner);
    private long drawn;

    /// <summary>Strictly between 0 and 1.</summary>
    public double Uniform() => Chance.Uniform(Chance.Step(start, drawn++));

    /// <summary>Between -3 and 3, mean 0, standard deviation 1.</summary>
    public double Bell() => 2 * (Uniform() + Uniform() + Uniform() - 1.5);

    /// <summary>A whole number from 0 to one below the bound.</summary>
    public int Whole(int bound) => (int)(Uniform() * bound);

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int low, int high) => low + Whole(high - low + 1);

    /// <summary>Whether something of a given probability happens.</summary>
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>One of several.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Whole(choices.Count)];

    /// <summary>The number of events when so many are expected (Knuth's product of uniforms, in steps that cannot underflow).</summary>
    public int Poisson(double expected)
    {
        var events = 0;
        for (var rest = expected; rest > 0; rest -= 16)
        {
            var limit = Math.Exp(-Math.Min(rest, 16));
            for (var product = Uniform(); product > limit; product *= Uniform())
            {
                events++;
            }
        }

        return events;
    }
}
