using static SmartSupervision.Analytics.Numerics.CounterRandom;

namespace SmartSupervision.Benchmarks.Panels;

/// <summary>The constants of one generated item.</summary>
public sealed class DesignItem
{
    private readonly double amplitude;
    private readonly double phase;
    private readonly double secondAmplitude;
    private readonly int breakMonth;
    private readonly double breakSize;

    public DesignItem(long seed, PanelParameters parameters, int item)
    {
        Kind = PanelDesign.Kinds[item];
        amplitude = parameters.Season * Uniform(seed, 50, item);
        phase = 12 * Uniform(seed, 51, item);
        secondAmplitude = .3 * amplitude * Uniform(seed, 52, item);
        breakMonth = Uniform(seed, 59, item) < parameters.DefinitionBreaks
            ? 6 + (int)Math.Floor(Uniform(seed, 60, item) * (parameters.Months - 12))
            : int.MaxValue;
        breakSize = .8 * Normal(seed, 61, item);
        Loading = Math.Min(parameters.Loading * (.7 + (.6 * Uniform(seed, 42, item))), .9);
        Base = (Kind switch { GeneratedKind.Score => 1.6, GeneratedKind.Proportion => 2.0, _ => 0 }) + (.3 * Normal(seed, 80, item));
        LogRate = Math.Log(.002) + (Uniform(seed, 81, item) * Math.Log(100));
        Share = .05 + (.45 * Uniform(seed, 82, item));
        LogAmount = 2 + (2 * Uniform(seed, 83, item));
        MissingShare = 2 * parameters.MissingShare * Uniform(seed, 90, item);
    }

    public GeneratedKind Kind { get; }

    /// <summary>Loading on the factor of the dimension.</summary>
    public double Loading { get; }

    public double Base { get; }

    public double LogRate { get; }

    public double Share { get; }

    public double LogAmount { get; }

    public double MissingShare { get; }

    public double Season(int month) =>
        (amplitude * Math.Cos(2 * Math.PI * (month - phase) / 12)) + (secondAmplitude * Math.Cos(4 * Math.PI * (month - phase) / 12));

    public double Break(int month) => month >= breakMonth ? breakSize : 0;
}
