using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Which direction is better.</summary>
public enum Polarity
{
    /// <summary>Higher is better.</summary>
    HigherIsBetter,

    /// <summary>Higher is worse.</summary>
    HigherIsWorse,

    /// <summary>Neither: shown and watched both ways, never scored.</summary>
    Neutral,
}

/// <summary>How numerator and denominator make a value.</summary>
public enum Aggregation
{
    /// <summary>Numerator over denominator; the numerator is part of the denominator.</summary>
    Ratio,

    /// <summary>A ratio that counts as at most 100 %.</summary>
    RatioCapped,

    /// <summary>Sum over sum, of amounts.</summary>
    RatioOfSums,

    /// <summary>Per 100 of a size.</summary>
    RatePer100,

    /// <summary>Per 1,000 of a size.</summary>
    RatePer1000,

    /// <summary>Per 10,000 of a size.</summary>
    RatePer10000,

    /// <summary>Count per inspected body.</summary>
    MeanPerTarget,

    /// <summary>Sum of scores over number of answers.</summary>
    Mean,

    /// <summary>A score given from outside, averaged.</summary>
    Score,

    /// <summary>A count without denominator.</summary>
    Count,

    /// <summary>A sum without denominator.</summary>
    Sum,
}

/// <summary>How often an item is measured, and so how far its window looks back.</summary>
public enum Cadence
{
    /// <summary>Month: the month itself.</summary>
    Month,

    /// <summary>Quarter: three months ending here.</summary>
    Quarter,

    /// <summary>Half-year: six months ending here.</summary>
    HalfYear,

    /// <summary>Year: twelve months ending here.</summary>
    Year,

    /// <summary>The latest inspection round.</summary>
    Round,

    /// <summary>The latest election.</summary>
    Election,
}

/// <summary>One of the 78 items: what is measured, from which records, and which way is better.</summary>
/// <remarks>
/// A row of <c>data/catalogue/items.csv</c>; the parts of its formula come from <c>formulas.csv</c>. Dimension, focus category and
/// module are codes: <see cref="Catalogue.Dimension.Code"/>, <see cref="Catalogue.FocusCategory.Code"/>, <see cref="Catalogue.Module.Slug"/>.
/// </remarks>
public sealed record Item(
    string Code,
    string NameZh,
    string NameEn,
    string Dimension,
    string FocusCategory,
    string Module,
    string Stream,
    string FormulaZh,
    string FormulaEn,
    string NumeratorZh,
    string DenominatorZh,
    string NumeratorEn,
    string DenominatorEn,
    Aggregation Aggregation,
    Polarity Polarity,
    string UnitOfMeasure,
    Cadence Cadence,
    int MinimumDenominator,
    IReadOnlySet<UnitKind> AppliesTo,
    double Weight,
    string Source,
    FormulaPart Numerator,
    FormulaPart? Denominator)
{
    /// <summary>Where the item comes from, in English; empty where nobody has written it.</summary>
    public string SourceEn { get; init; } = "";

    /// <summary>Whether the item gets a score: it has a direction and a weight.</summary>
    public bool IsScored => Polarity != Polarity.Neutral && Weight > 0;

    /// <summary>Length of the window in months; 0 for rounds and elections.</summary>
    public int WindowMonths => Cadence switch
    {
        Cadence.Month => 1,
        Cadence.Quarter => 3,
        Cadence.HalfYear => 6,
        Cadence.Year => 12,
        _ => 0,
    };

    /// <summary>Whether the value is a quotient: every aggregation but a bare count and a bare sum.</summary>
    public bool HasDenominator => Aggregation is not (Aggregation.Count or Aggregation.Sum);

    /// <summary>Whether the numerator is a part of the denominator, so that a complement exists.</summary>
    public bool HasComplement => Aggregation is Aggregation.Ratio or Aggregation.RatioCapped;
}
