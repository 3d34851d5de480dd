namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Checks that every scored item has goalposts that point the way the item says is better.</summary>
internal static class GoalpostCheck
{
    /// <summary>The problems of the goalposts.</summary>
    public static IEnumerable<CatalogueProblem> Check(SupervisionCatalogue catalogue, CatalogueLines lines)
    {
        foreach (var item in catalogue.Items.Where(item => item.IsScored && !catalogue.Goalposts.ContainsKey(item.Code)))
        {
            yield return lines.Problem(CatalogueFileNames.Items, item.Code, CatalogueProblemKeys.GoalpostMissing, item.Code);
        }

        foreach (var goalpost in catalogue.Goalposts.Values)
        {
            if (Fault(goalpost, catalogue.Item(goalpost.Code)) is { } key)
            {
                yield return lines.Problem(CatalogueFileNames.Goalposts, goalpost.Code, key, goalpost.Code);
            }
        }
    }

    private static string? Fault(Goalpost goalpost, Item? item)
    {
        if (item is null)
        {
            return CatalogueProblemKeys.UnknownItem;
        }

        if (!item.IsScored)
        {
            return CatalogueProblemKeys.GoalpostOfUnscored;
        }

        if (goalpost.Floor.Equals(goalpost.Target))
        {
            return CatalogueProblemKeys.GoalpostsEqual;
        }

        var pointsUp = goalpost.Target > goalpost.Floor;
        return pointsUp == (item.Polarity == Polarity.HigherIsBetter) ? null : CatalogueProblemKeys.GoalpostAgainstPolarity;
    }
}
