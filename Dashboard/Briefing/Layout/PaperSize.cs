namespace SmartSupervision.Dashboard.Briefing.Layout;

/// <summary>The page of GB/T 9704-2012, in points unless said otherwise: A4, 22 lines of 28 characters.</summary>
public static class PaperSize
{
    /// <summary>A point in twentieths, as Word counts.</summary>
    public const int TwentiethsPerPoint = 20;

    /// <summary>A4 in twentieths of a point.</summary>
    public const int ShortSide = 11906, LongSide = 16838;

    /// <summary>Margins in twentieths of a point: 37, 28 and 26 mm.</summary>
    public const int Top = 2098, Left = 1588, Right = 1474;

    /// <summary>35 mm less a tenth of a millimetre, so that 22 lines of 29 points fit to the last twentieth.</summary>
    public const int Bottom = LongSide - Top - (22 * Line * TwentiethsPerPoint);

    /// <summary>A line of the body.</summary>
    public const int Line = 29;

    /// <summary>三号: the body.</summary>
    public const double BodySize = 16;

    /// <summary>Characters stand this much closer, so that 28 fill a line of 156 mm.</summary>
    public const double BodyTightening = 0.25;

    /// <summary>二号: the title; and its line.</summary>
    public const double TitleSize = 22;

    /// <summary>The line of the title.</summary>
    public const int TitleLine = 36;

    /// <summary>五号: tables and captions; and their lines.</summary>
    public const double TableSize = 10.5;

    /// <summary>The line of a table's cell.</summary>
    public const int TableLine = 15;

    /// <summary>What a row has besides its text: over, under, and its line; and a cell at each side.</summary>
    public const double RowPadding = 5.5, CellPadding = 4;

    /// <summary>What a cell has over its text, and under it.</summary>
    public const double CellTop = 2.25;

    /// <summary>The line of a caption.</summary>
    public const int CaptionLine = 22;

    /// <summary>Width of the text on a standing page.</summary>
    public const double TextWidth = (double)(ShortSide - Left - Right) / TwentiethsPerPoint;

    /// <summary>Height of the text on a standing page.</summary>
    public const double TextHeight = 22 * Line;

    /// <summary>Width and height of the text on a lying page: the margins turn with it.</summary>
    public const double LyingWidth = (double)(LongSide - Top - Bottom) / TwentiethsPerPoint, LyingHeight = (double)(ShortSide - Left - Right) / TwentiethsPerPoint;

    /// <summary>Width of a chart.</summary>
    public const double ChartWidth = 420;
}
