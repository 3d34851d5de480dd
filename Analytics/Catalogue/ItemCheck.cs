namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Checks that an item names only what exists, and that its numbers make sense.</summary>
internal static class ItemCheck
{
    /// <summary>The problems of one item's row.</summary>
    public static IEnumerable<CatalogueProblem> Check(Item item, SupervisionCatalogue catalogue, CatalogueLines lines)
    {
        return Found().Select(problem => lines.Problem(CatalogueFileNames.Items, item.Code, problem.Key, item.Code, problem.Word));

        IEnumerable<(string Key, string Word)> Found()
        {
            if (catalogue.Stream(item.Stream) is null)
            {
                yield return (CatalogueProblemKeys.UnknownStream, item.Stream);
            }

            if (catalogue.Dimensions.All(dimension => dimension.Code != item.Dimension))
            {
                yield return (CatalogueProblemKeys.UnknownDimension, item.Dimension);
            }

            if (catalogue.FocusCategories.All(category => category.Code != item.FocusCategory))
            {
                yield return (CatalogueProblemKeys.UnknownFocusCategory, item.FocusCategory);
            }

            if (catalogue.Modules.All(module => module.Slug != item.Module))
            {
                yield return (CatalogueProblemKeys.UnknownModule, item.Module);
            }

            if (catalogue.UnitsOfMeasure.All(unit => unit.Code != item.UnitOfMeasure))
            {
                yield return (CatalogueProblemKeys.UnknownUnitOfMeasure, item.UnitOfMeasure);
            }

            foreach (var problem in Numbers(item))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<(string Key, string Word)> Numbers(Item item)
    {
        if (item.AppliesTo.Count == 0)
        {
            yield return (CatalogueProblemKeys.AppliesToNobody, "applies_to");
        }

        if (!(item.Weight >= 0 && double.IsFinite(item.Weight)))
        {
            yield return (CatalogueProblemKeys.NegativeNumber, "default_weight");
        }

        if (item.MinimumDenominator < 0)
        {
            yield return (CatalogueProblemKeys.NegativeNumber, "min_denominator");
        }
    }
}
