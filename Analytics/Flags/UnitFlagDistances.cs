namespace SmartSupervision.Analytics.Flags;

/// <summary>The distances one rule found in one series, by unit and month, or why there is none.</summary>
internal sealed class UnitFlagDistances(UnitFlagSeries series, string rule, int points = 1)
{
    private readonly double[] distances = Filled(series.Figures.Length);
    private readonly double[] references = Filled(series.Figures.Length);
    private readonly UnitFlagObstacle[] obstacles = new UnitFlagObstacle[series.Figures.Length];

    /// <summary>The series.</summary>
    public UnitFlagSeries Series { get; } = series;

    /// <summary>The rule's code.</summary>
    public string Rule { get; } = rule;

    /// <summary>Latest points without overlap that are compared together.</summary>
    public int Points { get; } = points;

    /// <summary>Signed distance in standard deviations; NaN when not judged.</summary>
    public double Distance(int at) => distances[at];

    /// <summary>The place on the scale from which the distance was taken.</summary>
    public double Reference(int at) => references[at];

    /// <summary>Why there is no distance.</summary>
    public UnitFlagObstacle Obstacle(int at) => obstacles[at];

    /// <summary>Keeps a distance.</summary>
    public void Put(int at, double distance, double reference)
    {
        distances[at] = distance;
        references[at] = reference;
    }

    /// <summary>Keeps the reason why there is none.</summary>
    public void Refuse(int at, UnitFlagObstacle obstacle) => obstacles[at] = obstacle;

    private static double[] Filled(int length)
    {
        var values = new double[length];
        Array.Fill(values, double.NaN);
        return values;
    }
}
