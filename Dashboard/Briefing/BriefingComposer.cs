using Microsoft.Extensions.Localization;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Briefing.Document;
using SmartSupervision.Dashboard.Briefing.Drafts;
using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Charts;
using SmartSupervision.Dashboard.Components.Parts;

namespace SmartSupervision.Dashboard.Briefing;

/// <summary>A draft and a snapshot become a document: blocks are numbered, fields filled, tables and charts put in, problems gathered.</summary>
/// <remarks>Speaks the language of the thread; everything a figure says comes from the snapshot.</remarks>
public sealed class BriefingComposer
{
    private readonly SnapshotFigures figures;
    private readonly FieldTable fields;
    private readonly BlockSentences sentences;
    private readonly BlockTables tables;
    private readonly BlockCharts charts;
    private readonly Display display;
    private readonly IStringLocalizer<Resources.Briefing> text;
    private readonly IStringLocalizer<Resources.Charts> chartText;
    private readonly List<DocumentBlock> blocks = [];
    private readonly List<DocumentProblem> problems = [];
    private int tableCount;
    private int chartCount;

    private BriefingComposer(SnapshotFigures figures, BriefingWords words)
    {
        (display, text, chartText) = (words.Display, words.Text, words.Charts);
        this.figures = figures;
        fields = new(figures, display, text);
        sentences = new(figures, text);
        tables = new(figures, fields, display, text);
        charts = new(figures, fields, display, text);
    }

    /// <summary>Composes the document of a draft.</summary>
    public static BriefingDocument Compose(BriefingDraft draft, SnapshotFigures figures, DocumentHead head, BriefingWords words)
    {
        var composer = new BriefingComposer(figures, words);
        return composer.Compose(draft, head);
    }

    /// <summary>The text of a block as it stands: what a person wrote, or the sentences that write themselves; with fields, a line for each paragraph.</summary>
    public static string TextOf(DraftBlock block, SnapshotFigures figures, BriefingWords words)
    {
        var composer = new BriefingComposer(figures, words);
        return block.Text ?? string.Join('\n', figures.Subjects.SelectMany(unit => composer.Sentences(block.Kind, unit)));
    }

    private static string Numbered(int number, string heading, bool isEnglish) => isEnglish ? $"{number}. {heading}" : $"{ChineseNumeral.Of(number)}、{heading}";

    private BriefingDocument Compose(BriefingDraft draft, DocumentHead head)
    {
        var scope = figures.Content.Scope;
        foreach (var gone in Snapshots.SnapshotUnits.Missing(figures.Content))
        {
            problems.Add(new("", DocumentProblemKind.MissingUnit, gone));
        }

        if (figures.Subjects.Count == 0 || !figures.Content.Measures.Any(scored => scored.Measure.IsFigure && scored.Measure.Month >= scope.First && scored.Measure.Month <= scope.Last))
        {
            problems.Add(new("", DocumentProblemKind.EmptyPeriod, head.Period));
        }

        var number = 0;
        foreach (var block in draft.Blocks.Where(block => block.IsShown))
        {
            Add(block, ++number, head.IsEnglish);
        }

        Forbid("", head.Title);
        return new(head with { Title = SafeText.Line(head.Title) }, blocks, Definitions(), problems);
    }

    private void Add(DraftBlock block, int number, bool isEnglish)
    {
        var heading = SafeText.Line(TextFields.Fill(block.Heading, fields.Of));
        Forbid(block.Id, heading);
        blocks.Add(new HeadingBlock(block.Id, 1, Numbered(number, heading, isEnglish)));
        if (figures.Subjects.Count == 0)
        {
            return;
        }

        if (block.Text is { } written)
        {
            AddLines(block.Id, written.Split('\n'), isWritten: true);
        }

        var several = figures.Subjects.Count > 1;
        for (var at = 0; at < figures.Subjects.Count; at++)
        {
            var unit = figures.Subjects[at];
            if (several && block.Kind != BlockKind.Text)
            {
                blocks.Add(new HeadingBlock(block.Id, 2, isEnglish ? $"({at + 1}) {unit.Name}" : $"（{ChineseNumeral.Of(at + 1)}）{unit.Name}"));
            }

            AddOf(block, unit, several ? 3 : 2, isEnglish);
        }
    }

    private void AddOf(DraftBlock block, Unit unit, int level, bool isEnglish)
    {
        var isOwn = block.Text is null;
        if (block.Kind == BlockKind.Dimensions)
        {
            AddDimensions(block.Id, unit, isOwn, level, isEnglish);
            return;
        }

        if (isOwn)
        {
            AddLines(block.Id, Sentences(block.Kind, unit), isWritten: false);
        }

        switch (block.Kind)
        {
            case BlockKind.Overview:
                AddChart(block.Id, id => charts.Radar(id, unit));
                break;
            case BlockKind.Modules:
                AddTable(number => tables.Modules(block.Id, unit, number));
                break;
            case BlockKind.Rectification when sentences.Rectified(unit).Any():
                AddTable(number => tables.Items(block.Id, text["TableRectification"], sentences.Rectified(unit), number));
                AddChart(block.Id, id => charts.Shares(id, unit, sentences.Rectified(unit)));
                break;
            case BlockKind.Tables:
                AddTable(number => tables.All(block.Id, unit, number));
                break;
            default:
                break;
        }
    }

    private void AddDimensions(string id, Unit unit, bool isOwn, int level, bool isEnglish)
    {
        for (var at = 0; isOwn && at < figures.Catalogue.Dimensions.Count; at++)
        {
            var dimension = figures.Catalogue.Dimensions[at];
            var mark = level == 2 ? isEnglish ? $"({at + 1}) " : $"（{ChineseNumeral.Of(at + 1)}）" : isEnglish ? $"{at + 1}) " : $"{at + 1}.";
            blocks.Add(new HeadingBlock(id, level, mark + display.Name(dimension)));
            AddLines(id, sentences.OfDimension(unit, dimension), isWritten: false);
        }

        AddChart(id, chart => charts.Trend(chart, unit));
    }

    private IReadOnlyList<string> Sentences(BlockKind kind, Unit unit) => kind switch
    {
        BlockKind.Overview => sentences.Overview(unit),
        BlockKind.Dimensions => [.. figures.Catalogue.Dimensions.SelectMany(dimension => sentences.OfDimension(unit, dimension))],
        BlockKind.Changes => sentences.Changes(unit),
        BlockKind.Modules => sentences.Modules(unit, tableCount + 1),
        BlockKind.Flags => sentences.Flags(unit),
        BlockKind.Rectification => sentences.Rectification(unit),
        BlockKind.Proposals => sentences.Proposals(unit),
        BlockKind.Tables => sentences.Tables(tableCount + 1, display.State(MeasureState.NotReported), display.State(MeasureState.TooFew)),
        _ => [],
    };

    private void AddLines(string id, IEnumerable<string> lines, bool isWritten)
    {
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var runs = TextFields.Pieces(SafeText.Line(line)).SelectMany(piece => Runs(id, piece, isWritten)).ToList();
            blocks.Add(new ParagraphBlock(id, runs));
            if (isWritten)
            {
                Forbid(id, string.Concat(runs.Select(run => run.Text)));
            }
        }
    }

    private List<TextRun> Runs(string id, TextPiece piece, bool isWritten)
    {
        if (piece.IsField)
        {
            if (fields.Of(piece.Text) is { } value)
            {
                return [new(SafeText.Line(value), TextRunKind.Field, piece.Text)];
            }

            problems.Add(new(id, DocumentProblemKind.UnknownField, piece.Text));
            return [new(text["UnknownField", piece.Text], TextRunKind.Unknown)];
        }

        return isWritten ? Written(id, piece.Text) : [new(piece.Text)];
    }

    private List<TextRun> Written(string id, string words)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var (start, length) in TextFields.Numbers(words))
        {
            if (start > at)
            {
                runs.Add(new(words[at..start]));
            }

            runs.Add(new(words.Substring(start, length), TextRunKind.Typed));
            problems.Add(new(id, DocumentProblemKind.TypedNumber, words.Substring(start, length)));
            at = start + length;
        }

        if (at < words.Length)
        {
            runs.Add(new(words[at..]));
        }

        return runs;
    }

    private void AddTable(Func<int, TableBlock> table) => blocks.Add(table(++tableCount));

    private void AddChart(string id, Func<string, ChartSpec> make)
    {
        var chart = make("chart-" + (chartCount + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!chart.Series.Any(series => series.Points.Any(point => point.Value is not null)))
        {
            problems.Add(new(id, DocumentProblemKind.EmptyChart, chart.Title));
            return;
        }

        blocks.Add(new ChartBlock(id, ++chartCount, chart.Title, chart, ChartSentence.Of(chart, chartText)));
    }

    private void Forbid(string id, string words) => problems.AddRange(WordingList.Found(words).Select(word => new DocumentProblem(id, DocumentProblemKind.ForbiddenWord, word)));

    private List<DocumentDefinition> Definitions() =>
    [
        .. figures.Catalogue.Items.Select(item => new DocumentDefinition(
            item.Code, display.Name(item), figures.Catalogue.Dimensions.FirstOrDefault(each => each.Code == item.Dimension) is { } dimension ? display.Name(dimension) : item.Dimension,
            display.Name(item.FormulaZh, item.FormulaEn), display.Name(item.NumeratorZh, item.NumeratorEn), display.Name(item.DenominatorZh, item.DenominatorEn),
            display.UnitSign(figures.MeasureOf(item)), text["Direction" + item.Polarity],
            figures.Catalogue.Goalposts.TryGetValue(item.Code, out var goalpost) ? $"{display.Figure(goalpost.Floor, 1)}–{display.Figure(goalpost.Target, 1)}" : "", item.Source)),
    ];
}
