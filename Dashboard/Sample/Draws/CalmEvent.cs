namespace SmartSupervision.Dashboard.Sample.Draws;

/// <summary>Does this record go well, when so many of a hundred do?</summary>
/// <remarks>
/// Every second record on average is drawn by chance, the others by carrying the probability forward: the share over many
/// records is right and its variance about half the binomial one.
/// </remarks>
internal sealed class CalmEvent(Dice dice)
{
    private double carried = dice.Uniform();

    /// <summary>Whether the next record is one of those that happen with a probability.</summary>
    public bool Next(double probability)
    {
        if (dice.Happens(0.5))
        {
            return dice.Happens(probability);
        }

        carried += probability;
        if (carried < 1)
        {
            return false;
        }

        carried -= 1;
        return true;
    }
}
