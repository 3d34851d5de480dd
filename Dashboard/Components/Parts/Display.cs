using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>How is a figure, a date, a month or a state written for the reader? The only place that formats.</summary>
/// <remarks>Figures look the same in both languages: comma for thousands, point for decimals, true minus.</remarks>
public sealed class Display(IStringLocalizer<Resources.Terms> terms)
{
    private const string Minus = "−";

    private static readonly NumberFormatInfo Numbers = MakeNumbers();

    private readonly bool isEnglish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The culture dates and sentences are written in.</summary>
    public CultureInfo Culture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>A figure with so many decimals: −1,234.5.</summary>
    public string Figure(double value, int decimals) => FigureText(value, decimals);

    /// <summary>A figure with so many decimals, for texts that have no reader yet.</summary>
    public static string FigureText(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);
    }

    /// <summary>A figure, or a dash where there is none.</summary>
    public string Figure(double? value, int decimals) => value is { } there ? Figure(there, decimals) : "—";

    /// <summary>A difference, always with its sign: +1.3, −0.4, 0.0.</summary>
    public string Change(double value, int decimals)
    {
        var text = Figure(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A whole number: 1,204,311.</summary>
    public string Count(long value) => value.ToString("N0", Numbers);

    /// <summary>A share between 0 and 1 as per cent: 0.61 gives 61%.</summary>
    public string Share(double share, int decimals = 0) => Figure(share * 100, decimals) + "%";

    /// <summary>A score: one decimal.</summary>
    public string Score(double? value) => Figure(value, 1);

    /// <summary>A value with its unit of measure: 62.7%, 1,204.5 万元.</summary>
    public string Value(double value, UnitOfMeasure measure) => Value(value, measure.Decimals, UnitSign(measure));

    /// <summary>A value with the sign of its unit of measure.</summary>
    public string Value(double value, int decimals, string sign) =>
        sign.Length == 0 || sign == "%" ? Figure(value, decimals) + sign : Figure(value, decimals) + " " + sign;

    /// <summary>A measure as it may be shown: the value with its unit, or the word of its state.</summary>
    public string Measure(MeasureState state, double? value, UnitOfMeasure measure) =>
        state == MeasureState.Figure && value is { } there ? Value(there, measure) : State(state);

    /// <summary>Numerator over denominator: 286 / 456; the numerator alone where nothing is divided by; empty when withheld.</summary>
    public string Fraction(double? numerator, double? denominator, int decimals = 0) => (numerator, denominator) switch
    {
        ({ } top, { } bottom) => $"{Figure(top, decimals)} / {Figure(bottom, decimals)}",
        ({ } top, null) => Figure(top, decimals),
        _ => "",
    };

    /// <summary>A name that will stand in quotation marks: its own become single ones.</summary>
    public static string Quotable(string name) => name.Replace('“', '‘').Replace('”', '’');

    /// <summary>The word of a state that is not a number.</summary>
    public string State(MeasureState state) => terms["State" + state];

    /// <summary>The word of a verdict.</summary>
    public string Word(Verdict verdict) => terms["Verdict" + verdict];

    /// <summary>What a signal's reason says: which rule was broken, or why nothing was judged.</summary>
    public string Reason(string reason) => terms["Reason" + reason];

    /// <summary>The word of a kind of unit.</summary>
    public string Kind(UnitKind kind) => terms["Kind" + kind];

    /// <summary>The sign of a unit of measure.</summary>
    public string UnitSign(UnitOfMeasure measure) => isEnglish ? measure.En : measure.Code;

    /// <summary>The one of two names that is in the reader's language.</summary>
    public string Name(string zh, string en) => isEnglish && en.Length > 0 ? en : zh;

    /// <summary>An item's name.</summary>
    public string Name(Item item) => Name(item.NameZh, item.NameEn);

    /// <summary>A unit's name; the district goes by its kind.</summary>
    public string Name(Unit unit) => unit.Kind == UnitKind.District ? Kind(unit.Kind) : unit.Name;

    /// <summary>A dimension's name.</summary>
    public string Name(Dimension dimension) => Name(dimension.Zh, dimension.En);

    /// <summary>A module's name.</summary>
    public string Name(Module module) => Name(module.Zh, module.En);

    /// <summary>A month: 2026年5月, May 2026.</summary>
    public string Month(Month month) => month.FirstDay.ToString(isEnglish ? "MMM yyyy" : "yyyy年M月", Culture);

    /// <summary>A month of any year, 1 to 12: 5月, May.</summary>
    public string MonthOfYear(int month) => new DateOnly(2000, month, 1).ToString(isEnglish ? "MMM" : "M'月'", Culture);

    /// <summary>A month in a narrow place: 2026-05.</summary>
    public string MonthShort(Month month) => month.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Two months as a span: 2026年3月至5月.</summary>
    public string Months(Month first, Month last) => first == last ? Month(last) : terms["MonthSpan", Month(first), Month(last)];

    /// <summary>A day: 2026年5月31日, 31 May 2026.</summary>
    public string Date(DateOnly day) => day.ToString(isEnglish ? "d MMM yyyy" : "yyyy年M月d日", Culture);

    /// <summary>A day with the time, as stored: 2026-05-31 08:40.</summary>
    public string Time(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What drives a flag, in a few words: 群众反馈7日清零率低于同类.</summary>
    public string Driver(SupervisionCatalogue catalogue, FlagDriverName driver)
    {
        var name = driver.Level == ScoreLevel.Dimension
            ? catalogue.Dimensions.FirstOrDefault(dimension => dimension.Code == driver.Code) is { } found ? Name(found) : driver.Code
            : catalogue.Item(driver.Code) is { } item ? Name(item) : driver.Code;
        var sentence = terms["FlagDriver" + driver.Rule + driver.Direction, name];
        return sentence.ResourceNotFound ? name : sentence;
    }

    /// <summary>Names in a row: 甲、乙、丙; A, B, C.</summary>
    public string List(IEnumerable<string> names) => string.Join(isEnglish ? ", " : "、", names);

    private static NumberFormatInfo MakeNumbers()
    {
        var numbers = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        numbers.NegativeSign = Minus;
        return NumberFormatInfo.ReadOnly(numbers);
    }
}
