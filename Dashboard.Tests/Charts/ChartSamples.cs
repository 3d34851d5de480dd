using SmartSupervision.Dashboard.Charts;

namespace SmartSupervision.Tests.Charts;

/// <summary>Small charts with awkward names and gaps.</summary>
internal static class ChartSamples
{
    public const string Awkward = "<b>甲</b> & \"乙\"";

    /// <summary>Three bars, the middle one not reported, the last one to be looked at.</summary>
    public static ChartSpec Bars() => new()
    {
        Id = "bars",
        Kind = ChartKind.Bar,
        Title = "按期率",
        CategoryHeading = "单位",
        Axis = new("按期率", "%", 0, 100),
        IsHorizontal = true,
        Categories = [new(Awkward, "/units/A", "A"), new("=丙", "/units/B", "B"), new("丁", null, "C")],
        Series =
        [
            new("按期率", [
                new(40.25, "40.3") { Numerator = "161", Denominator = "400", Peers = "同类中位 60.0" },
                new(null, "未报") { Word = "未报" },
                new(80, "80.0") { Meaning = ChartMeaning.Attention, Word = "需关注" },
            ]),
        ],
        References = [new("同类中位", 60, "60.0"), new("红线", 50, "50.0", IsRedLine: true)],
        Bands = [ChartBand.Constant("同类中间一半", 55, 65, 3, "55.0–65.0")],
        Notes = ["口径：结案数÷应结数"],
    };

    /// <summary>Two lines over three months with a band that varies and an event.</summary>
    public static ChartSpec Lines() => new()
    {
        Id = "lines",
        Kind = ChartKind.Line,
        Title = "走势",
        CategoryHeading = "月份",
        Axis = new("得分", "分"),
        Categories = [new("2026-03"), new("2026-04"), new("2026-05")],
        Series =
        [
            new("全区", [new(60, "60.0"), new(null, "数据不足"), new(63, "63.0")], SeriesRole.Category),
            new("同类", [new(50, "50.0"), new(51, "51.0"), new(52, "52.0")], SeriesRole.Comparison),
        ],
        Bands = [new("常态范围", [40, 41, null], [70, 72, null])],
        Events = [new(1, "机构改革")],
    };

    /// <summary>A radar with so many spokes; the given ones have no figure.</summary>
    public static ChartSpec Radar(int spokes, params int[] missing) => new()
    {
        Id = "radar",
        Kind = ChartKind.Radar,
        Title = "雷达",
        CategoryHeading = "事项",
        Axis = new("得分", "分", 0, 100),
        Categories = [.. Enumerable.Range(1, spokes).Select(spoke => new ChartCategory($"第{spoke}个事项名称有些长", $"/items/{spoke}", $"PE-{spoke:00}"))],
        Series =
        [
            new("单位", [.. Enumerable.Range(0, spokes).Select(spoke => missing.Contains(spoke) ? new ChartPoint(null, "未报") : new ChartPoint(100, "100.0") { Raw = "95.0%" })]),
            new("同类中位", [.. Enumerable.Range(0, spokes).Select(_ => new ChartPoint(50, "50.0"))], SeriesRole.Comparison),
        ],
    };
}
