namespace SmartSupervision.Analytics.Catalogue;

/// <summary>The keys of what can be wrong with the declared data; each has a sentence in both languages.</summary>
public static class CatalogueProblemKeys
{
    /// <summary>File is missing.</summary>
    public const string FileMissing = nameof(FileMissing);

    /// <summary>File cannot be read as what it should be.</summary>
    public const string FileNotRead = nameof(FileNotRead);

    /// <summary>Column of a file is missing.</summary>
    public const string HeaderMissing = nameof(HeaderMissing);

    /// <summary>Row has more or fewer cells than the header.</summary>
    public const string RowWidthDiffers = nameof(RowWidthDiffers);

    /// <summary>Value cannot be read.</summary>
    public const string BadValue = nameof(BadValue);

    /// <summary>Stream is declared in a file with another name.</summary>
    public const string FileNameDiffers = nameof(FileNameDiffers);

    /// <summary>Code occurs twice.</summary>
    public const string DuplicateCode = nameof(DuplicateCode);

    /// <summary>Item is not in the catalogue.</summary>
    public const string UnknownItem = nameof(UnknownItem);

    /// <summary>Stream is not declared.</summary>
    public const string UnknownStream = nameof(UnknownStream);

    /// <summary>Dimension is not declared.</summary>
    public const string UnknownDimension = nameof(UnknownDimension);

    /// <summary>Focus category is not declared.</summary>
    public const string UnknownFocusCategory = nameof(UnknownFocusCategory);

    /// <summary>Module is not declared.</summary>
    public const string UnknownModule = nameof(UnknownModule);

    /// <summary>Unit of measure is not declared.</summary>
    public const string UnknownUnitOfMeasure = nameof(UnknownUnitOfMeasure);

    /// <summary>Item applies to no kind of unit.</summary>
    public const string AppliesToNobody = nameof(AppliesToNobody);

    /// <summary>Number must not be negative.</summary>
    public const string NegativeNumber = nameof(NegativeNumber);

    /// <summary>Item has no formula.</summary>
    public const string FormulaMissing = nameof(FormulaMissing);

    /// <summary>Item whose value is a quotient has no denominator.</summary>
    public const string DenominatorMissing = nameof(DenominatorMissing);

    /// <summary>Count or sum has a denominator.</summary>
    public const string DenominatorOutOfPlace = nameof(DenominatorOutOfPlace);

    /// <summary>Count names a column.</summary>
    public const string CountWithColumn = nameof(CountWithColumn);

    /// <summary>Distinct count names no column.</summary>
    public const string DistinctWithoutColumn = nameof(DistinctWithoutColumn);

    /// <summary>End column without open timing.</summary>
    public const string EndWithoutOpen = nameof(EndWithoutOpen);

    /// <summary>Stream counted by rounds has no round column.</summary>
    public const string RoundMissing = nameof(RoundMissing);

    /// <summary>Look-back is not positive or not used.</summary>
    public const string WindowOutOfPlace = nameof(WindowOutOfPlace);

    /// <summary>Start or end is used in a round.</summary>
    public const string WindowInRound = nameof(WindowInRound);

    /// <summary>Column is not declared.</summary>
    public const string UnknownColumn = nameof(UnknownColumn);

    /// <summary>Column is not a date.</summary>
    public const string ColumnHasNoMonth = nameof(ColumnHasNoMonth);

    /// <summary>Code is not a declared choice.</summary>
    public const string UnknownChoice = nameof(UnknownChoice);

    /// <summary>Operands cannot be compared.</summary>
    public const string CannotCompare = nameof(CannotCompare);

    /// <summary>A number is needed.</summary>
    public const string NumberExpected = nameof(NumberExpected);

    /// <summary>A column or value is needed.</summary>
    public const string ColumnExpected = nameof(ColumnExpected);

    /// <summary>A value is needed.</summary>
    public const string ValueExpected = nameof(ValueExpected);

    /// <summary>A comparison is needed.</summary>
    public const string ComparisonExpected = nameof(ComparisonExpected);

    /// <summary>A certain word is needed.</summary>
    public const string WordExpected = nameof(WordExpected);

    /// <summary>A word is left over.</summary>
    public const string UnexpectedWord = nameof(UnexpectedWord);

    /// <summary>Brackets nest too deep.</summary>
    public const string TooDeep = nameof(TooDeep);

    /// <summary>Scored item has no goalposts.</summary>
    public const string GoalpostMissing = nameof(GoalpostMissing);

    /// <summary>Floor equals target.</summary>
    public const string GoalpostsEqual = nameof(GoalpostsEqual);

    /// <summary>Item that is not scored has goalposts.</summary>
    public const string GoalpostOfUnscored = nameof(GoalpostOfUnscored);

    /// <summary>Goalposts point against the polarity.</summary>
    public const string GoalpostAgainstPolarity = nameof(GoalpostAgainstPolarity);

    /// <summary>Stream has no key.</summary>
    public const string KeyMissing = nameof(KeyMissing);

    /// <summary>Month column is optional or not a date.</summary>
    public const string MonthNotSure = nameof(MonthNotSure);

    /// <summary>Stream has not exactly one unit column.</summary>
    public const string UnitColumnMissing = nameof(UnitColumnMissing);

    /// <summary>Name is not allowed.</summary>
    public const string NameNotAllowed = nameof(NameNotAllowed);

    /// <summary>Header leads to two columns.</summary>
    public const string DuplicateHeader = nameof(DuplicateHeader);

    /// <summary>Column would bring in what must stay out.</summary>
    public const string ForbiddenColumn = nameof(ForbiddenColumn);

    /// <summary>Choice column has no choices.</summary>
    public const string ChoicesMissing = nameof(ChoicesMissing);

    /// <summary>Word stands for two choices.</summary>
    public const string DuplicateChoice = nameof(DuplicateChoice);

    /// <summary>Limits of a column make no sense.</summary>
    public const string LimitsNotSound = nameof(LimitsNotSound);

    /// <summary>Clock uses a column that cannot be used.</summary>
    public const string ClockColumnUnknown = nameof(ClockColumnUnknown);

    /// <summary>Clock has neither limit nor due column.</summary>
    public const string ClockWithoutLimit = nameof(ClockWithoutLimit);

    /// <summary>Year of the calendar has no source.</summary>
    public const string YearWithoutSource = nameof(YearWithoutSource);

    /// <summary>Make-up day is a weekday.</summary>
    public const string MakeupOnWeekday = nameof(MakeupOnWeekday);
}
