namespace SmartSupervision.Dashboard.Import.Headers;

/// <summary>Which columns are never read, because they would bring the text of a petition or tell who a person is.</summary>
/// <remarks>The rule goes by the header, before any cell is looked at. It errs on the side of not reading: only declared columns are read anyway.</remarks>
internal static class PersonalColumns
{
    /// <summary>The reason for the text of a petition or its answer.</summary>
    public const string PetitionText = "PetitionText";

    /// <summary>The reason for what tells who a person is.</summary>
    public const string PersonalData = "PersonalData";

    private static readonly string[] TextSigns =
        ["标题", "题目", "主题", "内容", "正文", "全文", "原文", "详情", "描述", "诉求", "事由", "经过", "摘要", "概述", "答复意见", "回复意见", "办理意见", "文本"];

    // Alone they are the letter itself; with a time or a number they are not.
    private static readonly string[] TextNames = ["来信", "留言", "信件", "反映问题", "反映事项"];

    private static readonly string[] PersonSigns =
    [
        "姓名", "名字", "信访人", "举报人", "反映人", "投诉人", "来访人", "来信人", "来电人", "申请人", "申诉人", "控告人", "检举人", "当事人", "联系人", "留言人",
        "户主", "收款人", "领款人", "受益人", "被举报人", "被反映人", "经办人", "承办人", "电话", "手机", "联系方式", "身份证", "证件号", "住址", "地址", "户籍",
        "银行账号", "银行卡", "账号", "帐号", "卡号", "开户", "邮箱", "微信", "qq号", "出生", "民族", "性别",
    ];

    // 投诉人数 counts, 投诉人 names.
    private static readonly string[] Counts = ["人数", "人次", "人口", "件次", "字数"];

    private static readonly HashSet<string> TextWords = new(StringComparer.Ordinal)
    {
        "title", "subject", "content", "contents", "description", "body", "text", "narrative", "message", "summary", "comment", "comments", "details", "petition",
    };

    private static readonly HashSet<string> PersonWords = new(StringComparer.Ordinal)
    {
        "petitioner", "complainant", "informant", "applicant", "claimant", "whistleblower", "firstname", "lastname", "fullname", "surname", "forename",
        "phone", "telephone", "tel", "mobile", "email", "mail", "address", "idcard", "passport", "birthday", "birthdate", "gender", "iban", "wechat", "payee", "beneficiary",
    };

    private static readonly HashSet<string> NameWords = new(StringComparer.Ordinal) { "first", "last", "full", "family", "given", "person", "contact", "customer" };

    private static readonly HashSet<string> NumberWords = new(StringComparer.Ordinal) { "id", "number", "no", "code", "count", "chars", "length", "unit", "agency" };

    /// <summary>Why a column is not read, or null.</summary>
    public static string? Reason(string header)
    {
        var folded = HeaderText.Fold(header);
        foreach (var count in Counts)
        {
            folded = folded.Replace(count, "#", StringComparison.Ordinal);
        }

        if (PersonSigns.Any(sign => folded.Contains(sign, StringComparison.Ordinal)) || IsPersonal(header))
        {
            return PersonalData;
        }

        var isText = TextNames.Contains(folded, StringComparer.Ordinal) || TextSigns.Any(sign => folded.Contains(sign, StringComparison.Ordinal));
        return isText || IsText(header) ? PetitionText : null;
    }

    private static bool IsPersonal(string header)
    {
        var words = HeaderText.Words(header);
        var isName = words.Contains("name") && (words.Count == 1 || words.Any(NameWords.Contains));
        var isDocument = words.Contains("card") || (words.Contains("id") && words.Contains("national")) || (words.Contains("bank") && words.Contains("account"));
        return isName || isDocument || words.Any(word => PersonWords.Contains(word) && !IsCounted(words, word));
    }

    private static bool IsText(string header)
    {
        var words = HeaderText.Words(header);
        return words.Any(word => TextWords.Contains(word) && !IsCounted(words, word));
    }

    /// <summary>mail_id and petition_count name a number, not a person or a text.</summary>
    private static bool IsCounted(IReadOnlyList<string> words, string word) => words[^1] != word && NumberWords.Contains(words[^1]);
}
