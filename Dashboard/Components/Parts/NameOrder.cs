using System.Globalization;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>In which order do names of units stand? By pinyin in every language, for the names stay Chinese.</summary>
public static class NameOrder
{
    /// <summary>Compares names by pinyin.</summary>
    public static StringComparer Pinyin { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None);
}
