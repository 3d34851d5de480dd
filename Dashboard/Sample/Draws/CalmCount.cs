namespace SmartSupervision.Dashboard.Sample.Draws;

/// <summary>How many records come this month, with the calm of a real office: half by chance, half by routine?</summary>
/// <remarks>Half the expected number is Poisson, the other half is carried forward and rounded, so the variance is half of Poisson's.</remarks>
internal sealed class CalmCount(Dice dice)
{
    private double carried = dice.Uniform();

    /// <summary>A number of records around what is expected.</summary>
    public int Next(double expected)
    {
        carried += expected / 2;
        var routine = (int)carried;
        carried -= routine;
        return routine + dice.Poisson(expected / 2);
    }
}
