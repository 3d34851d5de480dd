namespace SmartSupervision.Analytics.Flags;

/// <summary>The distances one rule found in one series, by unit and month, or why there is none.</summary>
/// <remarks>Kept from the eleventh month before the first one judged: what is rare is learnt from twelve months.</remarks>
internal sealed class UnitFlagDistances(UnitFlagSeries series, string rule, int units, UnitFlagSpan span, int points = 1)
{
    private readonly float[] distances = Filled(units * span.Length);
    private readonly float[] references = Filled(units * span.Length);
    private readonly UnitFlagObstacle[] obstacles = new UnitFlagObstacle[units * span.Length];

    /// <summary>The series.</summary>
    public UnitFlagSeries Series { get; } = series;

    /// <summary>The rule's code.</summary>
    public string Rule { get; } = rule;

    /// <summary>Latest points without overlap that are compared together.</summary>
    public int Points { get; } = points;

    /// <summary>The months that have distances.</summary>
    public UnitFlagSpan Span { get; } = span;

    /// <summary>Signed distance in standard deviations; NaN when not judged.</summary>
    public double Distance(int unit, int month) => distances[At(unit, month)];

    /// <summary>The place on the scale from which the distance was taken.</summary>
    public double Reference(int unit, int month) => references[At(unit, month)];

    /// <summary>Why there is no distance.</summary>
    public UnitFlagObstacle Obstacle(int unit, int month) => obstacles[At(unit, month)];

    /// <summary>Keeps a distance.</summary>
    public void Put(int unit, int month, double distance, double reference)
    {
        distances[At(unit, month)] = (float)distance;
        references[At(unit, month)] = (float)reference;
    }

    /// <summary>Keeps the reason why there is none.</summary>
    public void Refuse(int unit, int month, UnitFlagObstacle obstacle) => obstacles[At(unit, month)] = obstacle;

    private int At(int unit, int month) => (unit * Span.Length) + month - Span.First;

    private static float[] Filled(int length)
    {
        var values = new float[length];
        Array.Fill(values, float.NaN);
        return values;
    }
}

/// <summary>Months of a grid one after the other.</summary>
/// <param name="First">The first.</param>
/// <param name="Length">How many.</param>
internal readonly record struct UnitFlagSpan(int First, int Length)
{
    /// <summary>Months from which what is rare is learnt.</summary>
    public const int Learnt = 12;

    /// <summary>The month after the last.</summary>
    public int End => First + Length;

    /// <summary>The months that judging some months needs.</summary>
    public static UnitFlagSpan Of(int[] judged)
    {
        var first = judged.Length == 0 ? 0 : Math.Max(0, judged[0] - Learnt + 1);
        return new(first, judged.Length == 0 ? 0 : judged[^1] - first + 1);
    }
}
