using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SmartSupervision.Dashboard.Briefing.Office;

/// <summary>Where the figures of a chart stand: a sheet, and the row of its headings.</summary>
internal sealed record ChartSource(string Sheet, int HeadingRow)
{
    /// <summary>The address of a series' name.</summary>
    public string NameOf(int series) => Address(series + 1, HeadingRow, HeadingRow);

    /// <summary>The address of the categories, or of a series' values.</summary>
    public string Column(int column, int count) => Address(column, HeadingRow + 1, HeadingRow + count);

    private string Address(int column, int first, int last)
    {
        var letter = (char)('A' + column);
        var sheet = "'" + Sheet.Replace("'", "''", StringComparison.Ordinal) + "'";
        return string.Create(CultureInfo.InvariantCulture, $"{sheet}!${letter}${first}") + (last > first ? string.Create(CultureInfo.InvariantCulture, $":${letter}${last}") : "");
    }
}

/// <summary>A chart as Word, PowerPoint and Excel keep it: native, editable, its figures beside it, legible without colour.</summary>
internal static class OfficeChart
{
    private const uint CategoryAxisId = 111, ValueAxisId = 112;

    /// <summary>The chart with its own workbook inside, in a part of a Word or PowerPoint file.</summary>
    public static void Fill(ChartPart part, ChartSpec chart)
    {
        var workbook = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rIdData");
        using (var content = new MemoryStream(ChartWorkbook.Write(chart)))
        {
            workbook.FeedData(content);
        }

        part.ChartSpace = Space(chart, new(ChartWorkbook.Sheet, 1), part.GetIdOfPart(workbook));
    }

    /// <summary>The chart over figures that stand elsewhere in the same file.</summary>
    public static C.ChartSpace Space(ChartSpec chart, ChartSource source, string? workbookId)
    {
        var plot = new C.PlotArea(new C.Layout(), Plot(chart, source), CategoryAxis(chart), ValueAxis(chart));
        var space = new C.ChartSpace(
            new C.EditingLanguage { Val = "zh-CN" },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.AutoTitleDeleted { Val = true }, plot, new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, Text(900)),
                new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())));
        if (workbookId is not null)
        {
            space.Append(new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = workbookId });
        }

        return space;
    }

    private static OpenXmlElement Plot(ChartSpec chart, ChartSource source)
    {
        OpenXmlElement plot = chart.Kind switch
        {
            ChartKind.Radar => new C.RadarChart(new C.RadarStyle { Val = C.RadarStyleValues.Marker }, new C.VaryColors { Val = false }),
            ChartKind.Line => new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false }),
            _ => new C.BarChart(
                new C.BarDirection { Val = chart.IsHorizontal ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
                new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false }),
        };
        for (var at = 0; at < chart.Series.Count; at++)
        {
            plot.Append(Series(chart, source, at));
        }

        if (plot is C.LineChart)
        {
            plot.Append(new C.ShowMarker { Val = true });
        }
        else if (plot is C.BarChart)
        {
            plot.Append(new C.GapWidth { Val = 60 });
        }

        plot.Append(new C.AxisId { Val = CategoryAxisId }, new C.AxisId { Val = ValueAxisId });
        return plot;
    }

    private static OpenXmlCompositeElement Series(ChartSpec chart, ChartSource source, int at)
    {
        var series = chart.Series[at];
        OpenXmlElement[] head =
        [
            new C.Index { Val = (uint)at }, new C.Order { Val = (uint)at },
            new C.SeriesText(new C.StringReference(new C.Formula(source.NameOf(at)), Strings([series.Name]))),
        ];
        var categories = new C.CategoryAxisData(new C.StringReference(new C.Formula(source.Column(0, chart.Categories.Count)), Strings(chart.Categories.Select(category => category.Name))));
        var values = new C.Values(new C.NumberReference(new C.Formula(source.Column(at + 1, chart.Categories.Count)), Numbers(series.Points)));
        return chart.Kind switch
        {
            ChartKind.Radar => new C.RadarChartSeries([.. head, SeriesLook.Line(series, at), SeriesLook.Marker(series, at), categories, values]),
            ChartKind.Line => new C.LineChartSeries([.. head, SeriesLook.Line(series, at), SeriesLook.Marker(series, at), categories, values, new C.Smooth { Val = false }]),
            _ => new C.BarChartSeries([.. head, SeriesLook.Bar(series, at), new C.InvertIfNegative { Val = false }, SeriesLook.Labels(Text(800)), categories, values]),
        };
    }

    private static C.StringCache Strings(IEnumerable<string> texts)
    {
        var points = texts.Select((text, at) => new C.StringPoint(new C.NumericValue(SafeText.Line(text))) { Index = (uint)at }).ToList();
        return new([new C.PointCount { Val = (uint)points.Count }, .. points]);
    }

    // A gap has no point at all, so no program can draw it as zero.
    private static C.NumberingCache Numbers(IReadOnlyList<ChartPoint> points) => new(
    [
        new C.FormatCode("0.0"), new C.PointCount { Val = (uint)points.Count },
        .. points.Select((point, at) => (point.Value, At: at)).Where(point => point.Value is not null)
            .Select(point => new C.NumericPoint(new C.NumericValue(point.Value!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)point.At }),
    ]);

    private static C.CategoryAxis CategoryAxis(ChartSpec chart)
    {
        var isLying = chart is { Kind: ChartKind.Bar, IsHorizontal: true };
        return new(
            new C.AxisId { Val = CategoryAxisId }, new C.Scaling(new C.Orientation { Val = isLying ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
            new C.Delete { Val = false }, new C.AxisPosition { Val = isLying ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
            new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            Text(900), new C.CrossingAxis { Val = ValueAxisId }, new C.Crosses { Val = C.CrossesValues.AutoZero });
    }

    private static C.ValueAxis ValueAxis(ChartSpec chart)
    {
        var isLying = chart is { Kind: ChartKind.Bar, IsHorizontal: true };
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (chart.Axis.Maximum is { } most)
        {
            scaling.Append(new C.MaxAxisValue { Val = most });
        }

        if (chart.Axis.Minimum is { } least)
        {
            scaling.Append(new C.MinAxisValue { Val = least });
        }

        return new(
            new C.AxisId { Val = ValueAxisId }, scaling, new C.Delete { Val = false },
            new C.AxisPosition { Val = isLying ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
            new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D0D5DB" })) { Width = 6350 })),
            new C.NumberingFormat { FormatCode = "0", SourceLinked = false }, new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, Text(800),
            new C.CrossingAxis { Val = CategoryAxisId }, new C.Crosses { Val = isLying ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero });
    }

    private static C.TextProperties Text(int size) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(
                new A.SolidFill(new A.RgbColorModelHex { Val = "000000" }), new A.LatinFont { Typeface = "Times New Roman" }, new A.EastAsianFont { Typeface = "宋体" }) { FontSize = size }),
            new A.EndParagraphRunProperties { Language = "zh-CN" }));
}
