using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Draws;

namespace SmartSupervision.Dashboard.Sample.Records;

/// <summary>What comes over the desk of one unit in one stream of records, month after month?</summary>
internal sealed class Desk(SampleWorld world, int stream, SampleUnit unit)
{
    private readonly Dictionary<string, CalmEvent> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CalmCount> counts = new(StringComparer.Ordinal);
    private int numbered;

    public SampleWorld World => world;

    public SampleUnit Unit => unit;

    public Dice Dice { get; } = world.Dice(stream, unit.Index);

    /// <summary>A number of records, busy and quiet months and the scale of the sample considered.</summary>
    public int Count(double expected, Month month, string of = "") =>
        Counter(of).Next(expected * SampleWorld.Season(month) * world.Scale);

    /// <summary>A number around what is expected, whatever the month and scale.</summary>
    public int Plain(double expected, string of) => Counter(of).Next(expected);

    /// <summary>Whether a record is one of those a percentage item counts, at the unit's level in a month.</summary>
    public bool Counts(string item, Month month) => Happens(item, world.Levels.Share(unit, item, month));

    /// <summary>Whether something of a probability happens, with the calm of routine.</summary>
    public bool Happens(string what, double probability)
    {
        if (!events.TryGetValue(what, out var calm))
        {
            events[what] = calm = new(Dice);
        }

        return calm.Next(probability);
    }

    /// <summary>The level of an item in its unit of measure.</summary>
    public double Level(string item, Month month) => world.Levels.Level(unit, item, month);

    /// <summary>The next number of a record: letter, unit, running number.</summary>
    public string Number(string letter)
    {
        numbered++;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{unit.Index:000}-{numbered:00000}");
    }

    /// <summary>A day of a month.</summary>
    public DateOnly Day(Month month) => month.FirstDay.AddDays(Dice.Whole(month.LastDay.Day));

    /// <summary>A day of a month that leaves so many days of it afterwards.</summary>
    public DateOnly EarlyDay(Month month, int daysLeft) => month.FirstDay.AddDays(Dice.Whole(Math.Max(1, month.LastDay.Day - daysLeft)));

    /// <summary>A day between so many and so many days later.</summary>
    public DateOnly After(DateOnly day, int fewest, int most) => day.AddDays(Dice.Between(fewest, most));

    private CalmCount Counter(string of)
    {
        if (!counts.TryGetValue(of, out var calm))
        {
            counts[of] = calm = new(Dice);
        }

        return calm;
    }
}
