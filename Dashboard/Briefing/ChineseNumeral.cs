namespace SmartSupervision.Dashboard.Briefing;

/// <summary>Numbers of headings: 一, 十二, 二十.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A number from 1 to 99; larger ones stay in digits.</summary>
    public static string Of(int number) => number switch
    {
        < 10 and > 0 => Digits[number].ToString(),
        10 => "十",
        < 20 and > 10 => "十" + Digits[number % 10],
        < 100 and >= 20 => Digits[number / 10] + "十" + (number % 10 == 0 ? "" : Digits[number % 10].ToString()),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
