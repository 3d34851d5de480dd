using SmartSupervision.Analytics;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Analytics.Scores;
using SmartSupervision.Dashboard.Briefing;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Exports;
using SmartSupervision.Dashboard.Briefing.Snapshots;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Settings;
using Microsoft.Extensions.Options;

namespace SmartSupervision.Tests.Support;

/// <summary>Frozen content of a made-up district over the shipped catalogue: ten departments and the district, 30 months, judged by the product.</summary>
public static class FrozenDistrict
{
    private const int Departments = 10, Months = 30;
    private static readonly Month First = new(202312);

    /// <summary>The last month: May 2026.</summary>
    public static readonly Month Last = First.AddMonths(Months - 1);

    private static readonly Lazy<SnapshotContent> Whole = new(() => Make(Last));

    /// <summary>The district as a whole, the last month.</summary>
    public static SnapshotContent Content => Whole.Value;

    /// <summary>Names of units that try to become something else.</summary>
    public static IReadOnlyList<string> HostileTexts { get; } =
    [
        "=1+1", "=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "<b>粗</b><script>alert(1)</script>", "&lt;&amp;\"'", "{ PAGE }", "{{value:PE-02}}", " SEQ 图 \\* ARABIC ",
        "]]>", "\u0000\u0001\u000B\uFFFF", "\uD83D", "a\tb\r\nc", "‮evil‬", "<w:fldSimple w:instr=\"PAGE\"/>",
    ];

    /// <summary>Content judged up to a month, of the district or of units.</summary>
    public static SnapshotContent Make(Month last, params string[] units) => Make(last, CatalogueFiles.Read().Catalogue, name => name, units);

    /// <summary>The same with other names of units.</summary>
    public static SnapshotContent Make(Month last, SupervisionCatalogue catalogue, Func<string, string> name, params string[] units)
    {
        List<Unit> all =
        [
            new(Unit.DistrictId, Unit.DistrictCode, "全区", UnitKind.District, null, null, null),
            .. Enumerable.Range(1, Departments).Select(at => new Unit(at + 2, $"D{at:00}", name($"示例区第{at}局"), UnitKind.Department, null, null, null)),
        ];
        var months = Enumerable.Range(First.Ordinal, last.Ordinal - First.Ordinal + 1).Select(Month.FromOrdinal).ToList();
        var measures = (from unit in all from item in catalogue.Items from month in months select MeasureOf(unit, item, month, catalogue)).ToList();
        var scope = new SnapshotScope(units, last, last);
        var judged = SupervisionRun.Judge(new(catalogue, all, measures, [.. months.Where(month => month >= scope.ScoresFrom)], new SupervisionSettings()));
        var judgement = judged with
        {
            Signals = [.. judged.Signals.Where(signal => signal.Month >= scope.First)],
            PeerMiddles = [.. judged.PeerMiddles.Where(middle => middle.Month >= scope.First)],
            Flags = [.. judged.Flags.Where(flag => flag.Month >= scope.First)],
            UnitJudgements = [.. judged.UnitJudgements.Where(verdict => verdict.Month >= scope.First)],
        };
        return new(
            scope, catalogue, new SupervisionSettings(), all, ItemScore.Of(measures, catalogue), judgement,
            [new(17, "petition", "信访.csv", "ab", new(2026, 6, 1, 8, 0, 0), 456, First, last, IsSample: true)], new(99, "1.0", last.LastDay));
    }

    /// <summary>A head for content, as a store would give it.</summary>
    public static SnapshotHead HeadOf(SnapshotContent content) => new(
        "202605-0123abcd", "五月", content.Scope, content.Run, 1, new(2026, 6, 2, 1, 0, 0), "李某", new string('a', 64), content.Measures.Count, 0, IsSample: true);

    /// <summary>The shipped template of a code.</summary>
    public static BriefingTemplate Template(string code) =>
        new BriefingTemplates(Path.Combine(AppContext.BaseDirectory, "data", "briefings")).Read().Templates.Single(template => template.Code == code);

    /// <summary>What puts briefings together.</summary>
    public static BriefingAssembly Assembly() => new(Language(), new LocalTime(Options.Create(new ImportOptions())), TimeProvider.System);

    /// <summary>Speaks a briefing's language.</summary>
    public static BriefingLanguage Language() =>
        new(Words.Of<Dashboard.Resources.Terms>(), Words.Of<Dashboard.Resources.Briefing>(), Words.Of<Dashboard.Resources.Charts>());

    /// <summary>The monthly report of the whole content.</summary>
    public static AssembledBriefing Monthly(string language = "zh") =>
        Assembly().Assemble(BriefingAssembly.Begin(Template("monthly"), language, Content.Scope), Content, HeadOf(Content), "李某");

    // A calm share of about 80 % that leaps to 99 % for one item in the last month: WS-22 (monthly) improves. WS-03 has too few cases.
    private static Measure MeasureOf(Unit unit, Item item, Month month, SupervisionCatalogue catalogue)
    {
        if (item.Code == "WS-03")
        {
            return new(unit.Id, item.Code, month, null, null, null, MeasureState.TooFew, 1, 1, null);
        }

        var size = unit.Kind == UnitKind.District ? 10_000.0 : 1_000;
        var wave = ((month.Ordinal * 7) + (unit.Id * 3) + item.Code[^1]) % 5;
        var share = item.Code == "WS-22" && month == Last ? 0.99 : 0.78 + (0.005 * wave);
        var numerator = Math.Round(size * share);
        var scale = catalogue.UnitsOfMeasure.First(measure => measure.Code == item.UnitOfMeasure).Scale;
        var hasDenominator = item.HasDenominator;
        return new(
            unit.Id, item.Code, month, numerator, hasDenominator ? size : null, scale * (hasDenominator ? numerator / size : numerator), MeasureState.Figure,
            Math.Max(1, item.WindowMonths), item.WindowMonths, item.WindowMonths == 0 ? month : null);
    }
}
