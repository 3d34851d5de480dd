using SmartSupervision.Dashboard.Briefing.Document;

namespace SmartSupervision.Dashboard.Briefing.Layout;

/// <summary>The title over a briefing.</summary>
public sealed record TitleBlock(string Text) : DocumentBlock("");

/// <summary>A line that stands where the document office puts something, or that closes the briefing.</summary>
public sealed record PlaceBlock(string Text, PlaceSide Side) : DocumentBlock("");

/// <summary>Where a line stands.</summary>
public enum PlaceSide
{
    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>To the right, four characters from the edge.</summary>
    Right,
}

/// <summary>Pages that stand or lie, with what flows over them.</summary>
public sealed record FlowSection(bool IsLandscape, IReadOnlyList<DocumentBlock> Blocks);

/// <summary>In which order does everything stand on paper? The same in Word, on the page and in PDF.</summary>
public static class DocumentFlow
{
    /// <summary>The sections of a briefing: wide tables lie on pages of their own, and the closing lines stand before those at the end.</summary>
    public static IReadOnlyList<FlowSection> Of(BriefingDocument document, IReadOnlyList<string> places, IReadOnlyList<string> closing)
    {
        var sections = new List<FlowSection>();
        List<DocumentBlock> current =
        [
            .. places.Select(place => new PlaceBlock(place, PlaceSide.Centre)), new PlaceBlock("", PlaceSide.Centre), new TitleBlock(document.Head.Title), new PlaceBlock("", PlaceSide.Centre),
        ];
        var last = LastNotWide(document.Blocks);
        for (var at = 0; at < document.Blocks.Count; at++)
        {
            var block = document.Blocks[at];
            if (block is TableBlock { IsWide: true })
            {
                Close(sections, current, isLandscape: false);
                sections.Add(new(true, [block]));
                current = [];
                continue;
            }

            current.Add(block);
            if (at == last)
            {
                current.AddRange(closing.Select(line => new PlaceBlock(line, PlaceSide.Right)));
            }
        }

        Close(sections, current, isLandscape: false);
        return sections;
    }

    private static int LastNotWide(IReadOnlyList<DocumentBlock> blocks)
    {
        var last = blocks.Count - 1;
        while (last >= 0 && blocks[last] is TableBlock { IsWide: true })
        {
            last--;
        }

        return last;
    }

    private static void Close(List<FlowSection> sections, List<DocumentBlock> blocks, bool isLandscape)
    {
        if (blocks.Count > 0)
        {
            sections.Add(new(isLandscape, blocks));
        }
    }
}
