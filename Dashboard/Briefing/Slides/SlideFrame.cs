using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace SmartSupervision.Dashboard.Briefing.Slides;

/// <summary>What a presentation needs before its first slide: theme, master, layout, and the master of the notes.</summary>
internal static class SlideFrame
{
    /// <summary>Adds it; gives the layout every slide uses and the master of the notes.</summary>
    public static (SlideLayoutPart Layout, NotesMasterPart Notes) Add(PresentationPart presentation)
    {
        var master = presentation.AddNewPart<SlideMasterPart>("rIdMaster");
        var layout = master.AddNewPart<SlideLayoutPart>("rIdLayout");
        master.AddNewPart<ThemePart>("rIdTheme").Theme = Theme();
        layout.AddPart(master, "rIdMaster");
        layout.SlideLayout = new SlideLayout(new CommonSlideData(SlideTexts.Tree()) { Name = "Blank" }, new ColorMapOverride(new A.MasterColorMapping())) { Type = SlideLayoutValues.Blank };
        master.SlideMaster = new SlideMaster(
            new CommonSlideData(new Background(new BackgroundProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.EffectList())), SlideTexts.Tree()),
            Colours(), new SlideLayoutIdList(new SlideLayoutId { Id = 2147483649U, RelationshipId = "rIdLayout" }), new TextStyles(new TitleStyle(), new BodyStyle(), new OtherStyle()));
        var notes = presentation.AddNewPart<NotesMasterPart>("rIdNotes");
        notes.AddNewPart<ThemePart>("rIdTheme").Theme = Theme();
        notes.NotesMaster = new NotesMaster(new CommonSlideData(SlideTexts.Tree()), Colours());
        return (layout, notes);
    }

    private static ColorMap Colours() => new()
    {
        Background1 = A.ColorSchemeIndexValues.Light1, Text1 = A.ColorSchemeIndexValues.Dark1, Background2 = A.ColorSchemeIndexValues.Light2, Text2 = A.ColorSchemeIndexValues.Dark2,
        Accent1 = A.ColorSchemeIndexValues.Accent1, Accent2 = A.ColorSchemeIndexValues.Accent2, Accent3 = A.ColorSchemeIndexValues.Accent3, Accent4 = A.ColorSchemeIndexValues.Accent4,
        Accent5 = A.ColorSchemeIndexValues.Accent5, Accent6 = A.ColorSchemeIndexValues.Accent6, Hyperlink = A.ColorSchemeIndexValues.Hyperlink,
        FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
    };

    private static A.Theme Theme() => new(new A.ThemeElements(
        new A.ColorScheme(
            new A.Dark1Color(Hex("1B2530")), new A.Light1Color(Hex("FFFFFF")), new A.Dark2Color(Hex("0F4C81")), new A.Light2Color(Hex("E8EDF2")), new A.Accent1Color(Hex("0F4C81")),
            new A.Accent2Color(Hex("B45309")), new A.Accent3Color(Hex("5F6B78")), new A.Accent4Color(Hex("7A4F9A")), new A.Accent5Color(Hex("23766A")), new A.Accent6Color(Hex("7D6320")),
            new A.Hyperlink(Hex("0F4C81")), new A.FollowedHyperlinkColor(Hex("7A4F9A"))) { Name = "Briefing" },
        new A.FontScheme(Fonts<A.MajorFont>("黑体"), Fonts<A.MinorFont>("仿宋")) { Name = "Briefing" },
        new A.FormatScheme(
            new A.FillStyleList(Fill(), Fill(), Fill()), new A.LineStyleList(Line(), Line(), Line()),
            new A.EffectStyleList(Effect(), Effect(), Effect()), new A.BackgroundFillStyleList(Fill(), Fill(), Fill())) { Name = "Briefing" })) { Name = "Briefing" };

    private static A.RgbColorModelHex Hex(string value) => new() { Val = value };

    private static TFont Fonts<TFont>(string eastAsian)
        where TFont : OpenXmlCompositeElement, new()
    {
        var font = new TFont();
        font.Append(new A.LatinFont { Typeface = "Times New Roman" }, new A.EastAsianFont { Typeface = eastAsian }, new A.ComplexScriptFont { Typeface = "" });
        return font;
    }

    private static A.SolidFill Fill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });

    private static A.Outline Line() => new(Fill()) { Width = 9525 };

    private static A.EffectStyle Effect() => new(new A.EffectList());
}
