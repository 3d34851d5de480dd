namespace SmartSupervision.Analytics.Scores;

/// <summary>What one dimension brought to the change of the composite.</summary>
/// <param name="Code">The dimension.</param>
/// <param name="Change">Change of the dimension score, in points.</param>
/// <param name="Contribution">Its part of the composite's change, in points.</param>
public sealed record ChangeContribution(string Code, double Change, double Contribution);

/// <summary>Splits the change of the arithmetic composite over the dimensions.</summary>
/// <remarks>wᵢ · (xᵢ − x′ᵢ) with weights summing to 1: the parts add up to the change (methods.md section 1.5).</remarks>
public static class ChangeContributions
{
    /// <summary>The contributions; null unless every dimension that weighs has a score both times.</summary>
    public static IReadOnlyList<ChangeContribution>? Of(
        IReadOnlyList<string> codes, IReadOnlyList<double?> before, IReadOnlyList<double?> now, IReadOnlyList<double> weights)
    {
        var total = weights.Sum();
        var contributions = new List<ChangeContribution>(codes.Count);
        for (var index = 0; index < codes.Count; index++)
        {
            if (weights[index] == 0)
            {
                continue;
            }

            if (now[index] - before[index] is not { } change || total <= 0)
            {
                return null;
            }

            contributions.Add(new(codes[index], change, weights[index] / total * change));
        }

        return contributions;
    }
}
