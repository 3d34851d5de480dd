using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Layout;

namespace SmartSupervision.Dashboard.Briefing.Word;

/// <summary>What stands on every page: 内部, 演示数据, the draft's watermark, page number, snapshot and hash; and the size of the page.</summary>
internal sealed class WordFrame
{
    private const string HeadId = "rIdHead", EvenHeadId = "rIdEvenHead", FootId = "rIdFoot", EvenFootId = "rIdEvenFoot";
    private readonly IStringLocalizer<Resources.Briefing> text;
    private readonly DocumentHead head;

    private WordFrame(DocumentHead head, IStringLocalizer<Resources.Briefing> text) => (this.head, this.text) = (head, text);

    /// <summary>Adds headers and footers to a document.</summary>
    public static void Add(MainDocumentPart main, DocumentHead head, IStringLocalizer<Resources.Briefing> text)
    {
        var frame = new WordFrame(head, text);
        main.AddNewPart<HeaderPart>(HeadId).Header = frame.Header();
        main.AddNewPart<HeaderPart>(EvenHeadId).Header = frame.Header();
        main.AddNewPart<FooterPart>(FootId).Footer = frame.Footer(isEven: false);
        main.AddNewPart<FooterPart>(EvenFootId).Footer = frame.Footer(isEven: true);
    }

    /// <summary>The page of a section; a lying page turns its margins with it.</summary>
    public static SectionProperties Section(bool isLandscape, bool isFirst)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = HeadId }, new HeaderReference { Type = HeaderFooterValues.Even, Id = EvenHeadId },
            new FooterReference { Type = HeaderFooterValues.Default, Id = FootId }, new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFootId });
        if (!isFirst)
        {
            section.Append(new SectionType { Val = SectionMarkValues.NextPage });
        }

        section.Append(isLandscape
            ? new PageSize { Width = PaperSize.LongSide, Height = PaperSize.ShortSide, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = PaperSize.ShortSide, Height = PaperSize.LongSide });
        section.Append(isLandscape
            ? new PageMargin { Top = PaperSize.Left, Bottom = PaperSize.Right, Left = PaperSize.Bottom, Right = PaperSize.Top, Header = 850, Footer = 600, Gutter = 0 }
            : new PageMargin { Top = PaperSize.Top, Bottom = PaperSize.Bottom, Left = PaperSize.Left, Right = PaperSize.Right, Header = 1134, Footer = 850, Gutter = 0 });
        return section;
    }

    private Header Header()
    {
        var marks = text["Internal"].Value + (head.IsSample ? "　" + text["SampleData"].Value : "");
        var paragraph = WordText.Paragraph(WordStyles.Head, marks);
        if (head.IsDraft)
        {
            paragraph.Append(new Run(Watermark()));
        }

        return new(paragraph);
    }

    // Page number on the outer side, one character from the edge: odd pages right, even pages left.
    private Footer Footer(bool isEven)
    {
        var properties = new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Foot },
            isEven ? new Indentation { Left = "280" } : new Indentation { Right = "280" },
            new Justification { Val = isEven ? JustificationValues.Left : JustificationValues.Right });
        var number = new Paragraph([properties, WordText.Run("— "), .. WordText.Field(" PAGE ", "1"), WordText.Run(" —")]);
        var origin = head is { SnapshotCode: { } code, Sha256: { } hash } ? text["SnapshotFooter", code, hash].Value : text["DraftFooter"].Value;
        var snapshot = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Foot }, new Justification { Val = JustificationValues.Center }),
            WordText.Run(origin, new FontSize { Val = "15" }));
        return new(number, snapshot);
    }

    private Picture Watermark()
    {
        var word = SecurityElement.Escape(text["Draft"].Value);
        return new Picture(string.Create(CultureInfo.InvariantCulture, $"""
            <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
              <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
                <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
                <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>
              </v:shapetype>
              <v:shape id="DraftWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">
                <v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="{word}"/>
              </v:shape>
            </w:pict>
            """));
    }
}
