namespace SmartSupervision.Dashboard.Briefing.Print;

/// <summary>How the A4 pages look, on screen and on paper; the sizes are those of <see cref="Layout.PaperSize"/>.</summary>
public static class PageStyle
{
    /// <summary>The pages themselves.</summary>
    public const string Css = """
        .paper { position: relative; width: 595.3pt; height: 841.9pt; margin: 0 auto 12pt; background: #fff; color: #000; overflow: hidden; box-shadow: 0 0 0 1px #b8c0c9; font: 16pt/29pt "Times New Roman", "Liberation Serif", "FangSong_GB2312", "仿宋_GB2312", FangSong, STFangsong, "Noto Serif CJK SC", serif; letter-spacing: -.25pt; }
        .paper.is-lying { width: 841.9pt; height: 595.3pt; }
        .paper-head { position: absolute; top: 56pt; left: 79.4pt; font-size: 12pt; line-height: 16pt; font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
        .paper.is-lying .paper-head { top: 40pt; left: 99.4pt; }
        .paper-body { position: absolute; top: 104.9pt; left: 79.4pt; width: 442.2pt; }
        .paper.is-lying .paper-body { top: 79.4pt; left: 99.1pt; width: 637.9pt; }
        .paper-number { position: absolute; bottom: 56pt; font-size: 14pt; line-height: 18pt; letter-spacing: 0; }
        .paper.is-odd .paper-number { right: 87.7pt; }
        .paper.is-even .paper-number { left: 93.4pt; }
        .paper-origin { position: absolute; bottom: 40pt; left: 0; right: 0; text-align: center; font-size: 7.5pt; line-height: 10pt; letter-spacing: 0; }
        .paper-mark { position: absolute; inset: 0; display: grid; place-items: center; font-size: 150pt; color: #e3e3e3; rotate: -45deg; font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
        .paper p, .paper h1, .paper h2, .paper h3, .paper h4, .paper figure, .paper-table { position: relative; margin: 0; padding: 0; color: #000; font-weight: 400; }
        .paper span { display: block; }
        .paper-title { font: 22pt/36pt "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif CJK SC", serif; letter-spacing: 0; text-align: center; }
        .paper-place { height: 29pt; text-align: center; }
        .paper-place.is-right { text-align: right; padding-right: 63pt; }
        .paper-line, .paper-text { font-size: 16pt; line-height: 29pt; }
        .paper-line span, .paper-text span { height: 29pt; white-space: pre; }
        .paper-line span:first-child, .paper-text:not(.is-continued) span:first-child { padding-left: 31.5pt; }
        .paper-text span { text-align: justify; text-align-last: justify; }
        .paper-text.is-ended span:last-child { text-align-last: left; }
        h2.is-heading { font-family: "Times New Roman", SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
        h3.is-heading { font-family: "Times New Roman", "KaiTi_GB2312", "楷体_GB2312", KaiTi, "Noto Serif CJK SC", serif; }
        h4.is-heading { font-family: inherit; }
        .paper-table { table-layout: fixed; width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 15pt; letter-spacing: 0; }
        .paper-table caption, .paper-figure figcaption { caption-side: top; height: 22pt; line-height: 22pt; font-size: 10.5pt; text-align: center; letter-spacing: 0; font-family: "Times New Roman", SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
        .paper-table th, .paper-table td { padding: 0 4pt; border: .5pt solid #000; text-align: left; vertical-align: middle; font-weight: 400; overflow-wrap: anywhere; }
        .paper-table th { text-align: center; font-family: "Times New Roman", SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
        .paper-table .is-figure { text-align: right; }
        .paper-figure { text-align: center; }
        .paper-chart svg { width: 420pt; height: 100%; font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; letter-spacing: 0; }
        .paper-key { height: 18pt; line-height: 16pt; }
        .paper-key svg { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; letter-spacing: 0; }
        .paper-typed { background: none; color: inherit; border-bottom: 1.5pt dotted #b45309; }
        .paper-unknown { background: #fde8d0; color: #000; }
        """;

    /// <summary>What the builder's page needs when the browser itself prints it: the pages alone.</summary>
    public const string BrowserCss = """
        @media print {
          @page { size: A4 portrait; margin: 0; }
          @page lying { size: A4 landscape; margin: 0; }
          .topbar, .breadcrumb, .page-head, .shell-footer, .start-bar, .briefing-actions, .briefing-blocks, .export-list, .briefing-paper > .note, .page-message { display: none !important; }
          .shell-main > main, .briefing-desk, .briefing-paper { display: block !important; position: static !important; max-height: none !important; padding: 0 !important; border: 0 !important; overflow: visible !important; background: none !important; }
          .briefing-paper .paper { zoom: 1 !important; margin: 0; box-shadow: none; break-after: page; print-color-adjust: exact; }
          .briefing-paper .paper.is-lying { page: lying; }
        }
        """;

    /// <summary>What a printer needs besides: one page a sheet, standing or lying.</summary>
    public const string PrintCss = """
        @page { size: A4 portrait; margin: 0; }
        @page lying { size: A4 landscape; margin: 0; }
        html, body { margin: 0; padding: 0; }
        .paper { margin: 0; box-shadow: none; break-after: page; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .paper.is-lying { page: lying; }
        .paper:last-child { break-after: auto; }
        """;
}
