namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Headers under which no stream may declare a column: persons, their numbers and accounts, the text of a petition.</summary>
/// <remarks>
/// Chinese headers are matched by what they contain, English ones by whole words, case aside. A payee's identifier and name are
/// exempt: both are veiled before they are stored. What files bring in undeclared is the importer's matter.
/// </remarks>
internal static class ForbiddenHeaders
{
    private static readonly string[] Parts =
    [
        "姓名", "举报人", "信访人", "来信人", "来访人", "反映人", "上访人", "投诉人", "当事人", "联系人",
        "身份证", "证件号", "电话", "手机", "联系方式", "住址", "家庭地址", "通讯地址", "银行账号", "银行卡", "卡号",
        "信访内容", "举报内容", "反映内容", "诉求内容", "来信内容", "问题描述", "内容摘要", "主要内容", "正文", "标题",
    ];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "fullname", "firstname", "lastname", "surname", "complainant", "petitioner", "passport", "idcard", "phone", "mobile",
        "telephone", "email", "address", "iban", "title", "content",
    };

    private static readonly char[] Separators = [' ', '_', '-', '.', '/', '(', ')'];

    /// <summary>Whether a header may not be declared.</summary>
    public static bool Contains(string header)
    {
        // 来访人数 and 举报人次 are numbers of people, not people.
        var withoutCounts = header.Replace("人数", "", StringComparison.Ordinal).Replace("人次", "", StringComparison.Ordinal);
        return Parts.Any(part => withoutCounts.Contains(part, StringComparison.Ordinal))
            || header.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);
    }
}
