using SmartSupervision.Dashboard.Briefing.Layout;
using SmartSupervision.Dashboard.Briefing.Print;
using SmartSupervision.Dashboard.Briefing.Sheets;
using SmartSupervision.Dashboard.Briefing.Slides;
using SmartSupervision.Dashboard.Briefing.Word;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>The formats a briefing can be written in.</summary>
public enum BriefingFormat
{
    /// <summary>Word.</summary>
    Docx,

    /// <summary>PDF, printed by the machine's Chromium.</summary>
    Pdf,

    /// <summary>Excel.</summary>
    Xlsx,

    /// <summary>PowerPoint.</summary>
    Pptx,
}

/// <summary>Writes a briefing in a format, always from the one document.</summary>
public sealed class BriefingFile(BriefingLanguage language, ChromiumPrinter printer)
{
    /// <summary>The ending of a format's files.</summary>
    public static string EndingOf(BriefingFormat format) => "." + format.ToString().ToLowerInvariant();

    /// <summary>The type of a format's files.</summary>
    public static string TypeOf(BriefingFormat format) => format switch
    {
        BriefingFormat.Docx => WordWriter.Type,
        BriefingFormat.Xlsx => SheetWriter.Type,
        BriefingFormat.Pptx => SlideWriter.Type,
        _ => "application/pdf",
    };

    /// <summary>Whether this machine can write a format.</summary>
    public bool CanWrite(BriefingFormat format) => format != BriefingFormat.Pdf || printer.IsThere;

    /// <summary>Writes the file; null, or the key of the sentence that says why there is none.</summary>
    public async Task<string?> WriteAsync(AssembledBriefing briefing, BriefingFormat format, string path, CancellationToken cancellation)
    {
        if (format == BriefingFormat.Pdf)
        {
            var html = language.Speak(briefing.Document.Head.Language, words => PageMarkup.Whole(briefing.Document, PageLayout.Of(briefing.Flow), words.Text));
            return await printer.PrintAsync(html, path, cancellation) ? null : "ExportNoPrinter";
        }

        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        Write(briefing, format, file);
        return null;
    }

    /// <summary>Writes an Office file.</summary>
    public void Write(AssembledBriefing briefing, BriefingFormat format, Stream target) => language.Speak(briefing.Document.Head.Language, words =>
    {
        switch (format)
        {
            case BriefingFormat.Docx:
                WordWriter.Write(briefing.Document, briefing.Flow, words.Text, target);
                break;
            case BriefingFormat.Xlsx:
                SheetWriter.Write(briefing.Document, words.Text, target);
                break;
            case BriefingFormat.Pptx:
                SlideWriter.Write(briefing.Document, words.Text, target);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }

        return true;
    });
}
