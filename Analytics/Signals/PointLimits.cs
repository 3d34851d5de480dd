namespace SmartSupervision.Analytics.Signals;

/// <summary>Centre, two-sigma and three-sigma lines at one point; null where they cannot be drawn.</summary>
/// <param name="Centre">The centre line.</param>
/// <param name="Lower">Three sigma below.</param>
/// <param name="LowerTwoSigma">Two sigma below.</param>
/// <param name="UpperTwoSigma">Two sigma above.</param>
/// <param name="Upper">Three sigma above.</param>
public readonly record struct PointLimits(double? Centre, double? Lower, double? LowerTwoSigma, double? UpperTwoSigma, double? Upper)
{
    /// <summary>Whether a value lies strictly outside three sigma.</summary>
    public bool IsOutside(double? value) => value < Lower || value > Upper;

    /// <summary>Lines at 2 and 3 sigma around a centre, kept between a floor and a ceiling.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="sigma">The standard deviation; null for a point without lines.</param>
    /// <param name="floor">No line lies below it.</param>
    /// <param name="ceiling">No line lies above it.</param>
    public static PointLimits Around(
        double centre, double? sigma, double floor = double.NegativeInfinity, double ceiling = double.PositiveInfinity) =>
        sigma is { } width && double.IsFinite(width)
            ? new(
                centre,
                Math.Clamp(centre - (3 * width), floor, ceiling),
                Math.Clamp(centre - (2 * width), floor, ceiling),
                Math.Clamp(centre + (2 * width), floor, ceiling),
                Math.Clamp(centre + (3 * width), floor, ceiling))
            : new(centre, null, null, null, null);

    /// <summary>The same lines after an increasing function, such as a change of unit of measure.</summary>
    public PointLimits Through(Func<double, double> increasing) =>
        new(
            Map(Centre, increasing),
            Map(Lower, increasing),
            Map(LowerTwoSigma, increasing),
            Map(UpperTwoSigma, increasing),
            Map(Upper, increasing));

    /// <summary>The same lines in another unit of measure.</summary>
    public PointLimits Times(double scale) => Through(value => value * scale);

    private static double? Map(double? value, Func<double, double> increasing) => value is { } number ? increasing(number) : null;
}
