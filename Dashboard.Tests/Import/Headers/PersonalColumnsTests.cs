using SmartSupervision.Dashboard.Import.Headers;

namespace SmartSupervision.Tests.Import.Headers;

public sealed class PersonalColumnsTests
{
    [Theory]
    [InlineData("标题")]
    [InlineData("诉求内容")]
    [InlineData("信件正文")]
    [InlineData("问题描述")]
    [InlineData("答复意见")]
    [InlineData("来信")]
    [InlineData("title")]
    [InlineData("Petition Text")]
    [InlineData("requestDescription")]
    [InlineData("Ｃｏｎｔｅｎｔ")]
    public void Reason_TextOfAPetition_IsPetitionText(string header) => Assert.Equal(PersonalColumns.PetitionText, PersonalColumns.Reason(header));

    [Theory]
    [InlineData("姓名")]
    [InlineData("反映人")]
    [InlineData("申请人姓名")]
    [InlineData("联系电话")]
    [InlineData("手机号码")]
    [InlineData("身份证号")]
    [InlineData("家庭住址")]
    [InlineData("银行账号")]
    [InlineData("电子邮箱")]
    [InlineData("name")]
    [InlineData("Contact Name")]
    [InlineData("complainant")]
    [InlineData("customer_phone")]
    [InlineData("nationalId")]
    [InlineData("E-mail")]
    [InlineData("home address")]
    public void Reason_WhoAPersonIs_IsPersonalData(string header) => Assert.Equal(PersonalColumns.PersonalData, PersonalColumns.Reason(header));

    [Theory]
    [InlineData("信访人数")]
    [InlineData("来访人次")]
    [InlineData("来信字数")]
    [InlineData("来信时间")]
    [InlineData("单位名称")]
    [InlineData("办结时间")]
    [InlineData("query_chars")]
    [InlineData("mail_id")]
    [InlineData("reply_agency")]
    [InlineData("source_url")]
    [InlineData("unit name")]
    [InlineData("petition_count")]
    [InlineData("")]
    public void Reason_CountsNumbersAndUnits_AreRead(string header) => Assert.Null(PersonalColumns.Reason(header));
}
