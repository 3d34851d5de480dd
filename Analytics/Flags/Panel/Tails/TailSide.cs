using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Tails;

/// <summary>One side of a <see cref="TailMap"/>.</summary>
internal sealed class TailSide
{
    private const double Z75 = 0.6744897501960817;
    private const double Z95 = 1.6448536269514722;
    private const double LargestH = .6;
    private const int FewestExceedances = 20;

    private readonly double scale;
    private readonly double heaviness;
    private readonly double start;
    private readonly double logShare;
    private readonly ParetoTail tail;

    private TailSide(double scale, double heaviness, double start, double logShare, ParetoTail tail)
    {
        this.scale = scale;
        this.heaviness = heaviness;
        this.start = start;
        this.logShare = logShare;
        this.tail = tail;
    }

    /// <summary>Says nothing: every distance is ordinary.</summary>
    public static TailSide Unknown { get; } = new(double.PositiveInfinity, 0, double.PositiveInfinity, 0, default);

    /// <summary>Fits one side.</summary>
    /// <param name="distances">Signed distances from the median towards this side, ascending.</param>
    /// <param name="tailShare">Share of cells in the tail.</param>
    /// <param name="censored">Share of cells, the outermost, whose size is not believed.</param>
    public static TailSide Fit(double[] distances, double tailShare, double censored)
    {
        var q75 = Math.Max(Quantiles.OfSorted(distances, .75), 1e-9);
        var q95 = Math.Max(Quantiles.OfSorted(distances, .95), q75 * 1.2);
        var h = Math.Clamp(2 * (Math.Log(q95 / q75) - Math.Log(Z95 / Z75)) / ((Z95 * Z95) - (Z75 * Z75)), 0, LargestH);
        var scale = q95 / (Z95 * Math.Exp(h * Z95 * Z95 / 2));
        var start = Quantiles.OfSorted(distances, 1 - tailShare);
        var exceedances = distances.Where(distance => distance > start).Select(distance => distance - start).ToArray();
        var disbelieved = Math.Max(1, (int)(censored * distances.Length));
        return exceedances.Length < FewestExceedances || disbelieved >= exceedances.Length - 10
            ? new(scale, h, double.PositiveInfinity, 0, default)
            : new(scale, h, start, Math.Log((double)exceedances.Length / distances.Length), ParetoTail.Fit(exceedances, disbelieved));
    }

    /// <summary>The standard normal value of a distance of at least 0.</summary>
    public double Apply(double distance)
    {
        if (distance > start)
        {
            return NormalTail.FromLogUpper(Math.Max(logShare + tail.LogSurvival(distance - start), -700));
        }

        var ratio = distance / scale;
        return heaviness < 1e-9 ? ratio : Math.Sqrt(LambertFunction.Principal(heaviness * ratio * ratio) / heaviness);
    }
}
