namespace SmartSupervision.Dashboard.Briefing.Drafts;

/// <summary>Words a briefing never uses: a deviation is a question about figures, not a finding about a unit or a person.</summary>
public static class WordingList
{
    private static readonly string[] Forbidden =
    [
        "高风险", "问题单位", "异常单位", "嫌疑", "high-risk unit", "high risk unit", "problem unit", "abnormal unit", "suspicious unit", "suspect",
    ];

    /// <summary>The words of the list that stand in a text; spaces between Chinese characters hide nothing.</summary>
    public static IReadOnlyList<string> Found(string text)
    {
        var plain = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        return [.. Forbidden.Where(word => (word[0] > 127 ? plain : text).Contains(word, StringComparison.OrdinalIgnoreCase))];
    }
}
