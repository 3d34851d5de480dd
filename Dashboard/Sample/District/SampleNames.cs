namespace SmartSupervision.Dashboard.Sample.District;

/// <summary>How are the units of the fictional district called? No name is that of a real district or person.</summary>
internal static class SampleNames
{
    public const string District = "示例区";

    /// <summary>Departments: name after the district's, short name, and whether it hands out benefits (P).</summary>
    public static readonly IReadOnlyList<(string Name, string Short, string Traits)> Departments =
    [
        ("党委办公室", "区委办", ""), ("人民政府办公室", "区政府办", ""), ("组织部", "区委组织部", ""), ("宣传部", "区委宣传部", ""),
        ("统一战线工作部", "区委统战部", ""), ("政法委员会", "区委政法委", ""), ("发展和改革局", "区发改局", ""), ("教育局", "区教育局", "P"),
        ("科学技术局", "区科技局", ""), ("工业和信息化局", "区工信局", ""), ("民政局", "区民政局", "P"), ("司法局", "区司法局", ""),
        ("财政局", "区财政局", ""), ("人力资源和社会保障局", "区人社局", "P"), ("自然资源局", "区自然资源局", ""), ("生态环境局", "区生态环境局", ""),
        ("住房和城乡建设局", "区住建局", ""), ("城市管理局", "区城管局", ""), ("交通运输局", "区交通局", ""), ("水利局", "区水利局", "P"),
        ("农业农村局", "区农业农村局", "P"), ("商务局", "区商务局", ""), ("文化和旅游局", "区文旅局", ""), ("卫生健康局", "区卫健局", "P"),
        ("退役军人事务局", "区退役军人局", "P"), ("应急管理局", "区应急局", ""), ("审计局", "区审计局", ""), ("市场监督管理局", "区市场监管局", ""),
        ("统计局", "区统计局", ""), ("医疗保障局", "区医保局", "P"), ("政务服务管理局", "区政务服务局", ""), ("信访局", "区信访局", ""),
        ("林业局", "区林业局", "P"), ("畜牧兽医局", "区畜牧局", "P"), ("农业机械局", "区农机局", "P"), ("乡村振兴局", "区乡村振兴局", "P"),
        ("机关事务管理局", "区机关事务局", ""), ("体育局", "区体育局", ""), ("国有资产监督管理局", "区国资局", ""), ("行政审批局", "区审批局", ""),
    ];

    public static readonly IReadOnlyList<string> Streets =
    [
        "云溪街道", "松风街道", "明湖街道", "望川街道", "锦屏街道", "听涛街道", "青禾街道", "和光街道",
        "丹枫街道", "清渠街道", "星河镇", "麦浪镇", "霞光镇", "芦花镇", "稻香镇", "雁鸣镇",
    ];

    public static readonly IReadOnlyList<string> Enterprises =
    [
        "城市建设投资集团", "交通投资集团", "水务集团", "文化旅游发展集团", "产业投资集团", "国有资产经营公司", "公共交通公司", "环境卫生公司",
        "园林绿化公司", "粮食储备公司", "供热公司", "燃气公司", "停车运营公司", "会展服务公司", "融资担保公司", "人力资源服务公司",
        "农业发展集团", "数字科技公司", "保障性住房公司", "检验检测公司",
    ];

    private const string First = "清和春秋金银绿红长新东西南北上下大小安福";
    private const string Second = "河山塘林桥坪湾溪泉岭";

    /// <summary>The name of a village by its number from 0: twenty first syllables by ten second ones, every third a community.</summary>
    public static string Village(int number) =>
        $"{First[(number * 7) % First.Length]}{Second[(number + (number / First.Length)) % Second.Length]}{(number % 3 == 2 ? "社区" : "村")}";
}
