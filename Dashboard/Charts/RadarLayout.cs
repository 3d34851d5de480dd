namespace SmartSupervision.Dashboard.Charts;

/// <summary>Where do the spokes, points and labels of a radar lie? Sizes follow from the number of spokes and the longest label.</summary>
internal sealed class RadarLayout
{
    private const int MostUprightLabels = 24, FewSpokes = 6;
    private const double LabelGap = 12, FigureHeight = 17, Ring = 20, SideOverlap = 12;

    /// <summary>Height of one line of an upright name.</summary>
    public const double NameLineHeight = 14;

    private readonly ChartSpec spec;

    public RadarLayout(ChartSpec spec, double width, bool isNarrow = false)
    {
        this.spec = spec;
        Count = spec.Categories.Count;
        IsDense = Count > MostUprightLabels;
        IsNarrow = isNarrow && !IsDense;
        FontSize = IsDense ? 11 : IsNarrow ? 12 : 13;
        var longest = Enumerable.Range(0, Count).Max(spoke => WidthOf(spoke));
        var rows = (Count - 1) / 2;
        var least = LeastRadius(width, longest);
        LabelRoom = RoomFor(width, longest, least);
        var isLong = spec.Categories.Any(category => SvgText.Width(LabelOf(category), FontSize) > LabelRoom);
        NameLines = !IsDense && !IsNarrow && isLong && rows * (FigureHeight + (2 * NameLineHeight)) <= 2 * least ? 2 : 1;
        BlockHeight = IsNarrow ? NameLineHeight : FigureHeight + (NameLineHeight * NameLines);

        // The labels of each side stand between those at the top and the bottom.
        Radius = IsDense ? least : Math.Max(least, (((rows + 1) * BlockHeight) - (2 * SideOverlap)) / 2);
        Width = 2 * (Radius + LabelGap + LabelRoom);
        Height = IsDense ? Width : 2 * (Radius + BlockHeight + 18);
    }

    public int Count { get; }

    /// <summary>Whether labels run along their spokes.</summary>
    public bool IsDense { get; }

    /// <summary>Whether it is laid out for a narrow screen: the code in place of the name, the score without the raw value, both in one line.</summary>
    public bool IsNarrow { get; }

    public double FontSize { get; }

    public double Radius { get; }

    public double LabelRoom { get; }

    /// <summary>Lines an upright name may take.</summary>
    public int NameLines { get; }

    /// <summary>Height of an upright label: its name and its figure.</summary>
    public double BlockHeight { get; }

    public double Width { get; }

    public double Height { get; }

    public double CentreX => Width / 2;

    public double CentreY => Height / 2;

    /// <summary>20, 40, 60, 80, 100.</summary>
    public static IEnumerable<double> Rings => Enumerable.Range(1, 5).Select(ring => ring * Ring);

    /// <summary>The text of a spoke's label; with many spokes the code helps to find the row.</summary>
    public string LabelOf(ChartCategory category) =>
        category.Detail is not { Length: > 0 } code ? category.Name : IsDense ? $"{code} {category.Name}" : IsNarrow ? code : category.Name;

    /// <summary>The figure at a spoke with its raw value and the sign of its meaning, or the word in its place.</summary>
    public string FigureOf(int spoke)
    {
        var point = spec.Series[0].Points[spoke];
        var sign = point.Meaning switch { ChartMeaning.Attention => "■ ", ChartMeaning.Improvement => "▲ ", _ => "" };
        return !IsNarrow && point is { Value: not null, Raw.Length: > 0 } ? $"{sign}{point.Text} · {point.Raw}" : sign + point.Text;
    }

    /// <summary>The place of a value on a spoke; spoke 0 points up, the rest follow clockwise.</summary>
    public (double X, double Y) At(int spoke, double value)
    {
        var angle = 2 * Math.PI * spoke / Count;
        var length = Radius * value / 100;
        return (CentreX + (length * Math.Sin(angle)), CentreY - (length * Math.Cos(angle)));
    }

    /// <summary>The direction of a spoke in degrees, clockwise from the top.</summary>
    public double Degrees(int spoke) => 360.0 * spoke / Count;

    /// <summary>Where upright labels stand: beside their spokes, pushed apart so that none touches another.</summary>
    public IReadOnlyList<RadarLabel> UprightLabels()
    {
        var labels = Enumerable.Range(0, Count).Select(Beside).ToArray();
        foreach (var side in labels.Where(label => label.Side != 0).GroupBy(label => label.Side))
        {
            PushApart([.. side.OrderBy(label => label.Y)]);
        }

        return labels;
    }

    private double LeastRadius(double width, double longest) => (IsDense, IsNarrow) switch
    {
        (true, _) => 250,
        (_, true) => (width / 2) - LabelGap - longest,
        _ => Count <= FewSpokes ? 108 : Math.Clamp(width * 0.21, 120, 210),
    };

    private double RoomFor(double width, double longest, double least) => (IsDense, IsNarrow) switch
    {
        (true, _) => longest + 8,
        (_, true) => longest,
        _ => Math.Max(72, Math.Min(longest + 12, (width / 2) - least - LabelGap)),
    };

    // A label above or below the web stands clear of it by half its own height.
    private double Lift => IsNarrow ? 4 : 18;

    // Along a spoke name and figure follow each other; upright they stand one above the other.
    private double WidthOf(int spoke)
    {
        var name = SvgText.Width(LabelOf(spec.Categories[spoke]), FontSize);
        var figure = SvgText.Width(FigureOf(spoke), FontSize) * 1.06;
        return IsDense || IsNarrow ? name + figure + 8 : Math.Max(name, figure);
    }

    private RadarLabel Beside(int spoke)
    {
        var (x, y) = At(spoke, 100 + (100 * LabelGap / Radius));
        var side = Math.Abs(x - CentreX) < 1 ? 0 : Math.Sign(x - CentreX);
        return new(spoke, side) { X = x, Y = side == 0 ? y + (y < CentreY ? -Lift : Lift) : y };
    }

    private void PushApart(RadarLabel[] column)
    {
        var least = CentreY - Radius + (BlockHeight / 2) - SideOverlap;
        foreach (var label in column)
        {
            label.Y = Math.Max(label.Y, least);
            least = label.Y + BlockHeight;
        }

        var most = CentreY + Radius - (BlockHeight / 2) + SideOverlap;
        foreach (var label in column.Reverse())
        {
            label.Y = Math.Min(label.Y, most);
            most = label.Y - BlockHeight;
            label.X = CentreX + (label.Side * OutsideAt(label.Y));
        }
    }

    // How far from the middle a two-line label must start at a height, so that it stays outside the outer ring.
    private double OutsideAt(double y)
    {
        var nearest = Math.Max(0, Math.Abs(y - CentreY) - (BlockHeight / 2));
        var reach = Radius + LabelGap;
        return Math.Sqrt(Math.Max(36 * 36, (reach * reach) - (nearest * nearest)));
    }
}

/// <summary>The place of one label: beside its spoke, left (−1), right (1) or centred (0).</summary>
internal sealed class RadarLabel(int spoke, int side)
{
    public int Spoke { get; } = spoke;

    public int Side { get; } = side;

    public double X { get; set; }

    public double Y { get; set; }
}
