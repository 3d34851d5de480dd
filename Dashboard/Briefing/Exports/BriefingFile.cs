using SmartSupervision.Dashboard.Briefing.Word;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>The formats a briefing can be written in.</summary>
public enum BriefingFormat
{
    /// <summary>Word.</summary>
    Docx,
}

/// <summary>Writes a briefing in a format.</summary>
public sealed class BriefingFile(BriefingLanguage language)
{
    /// <summary>The ending of a format's files.</summary>
    public static string EndingOf(BriefingFormat format) => "." + format.ToString().ToLowerInvariant();

    /// <summary>Writes the file.</summary>
    public void Write(AssembledBriefing briefing, BriefingFormat format, Stream target) => language.Speak(briefing.Document.Head.Language, words =>
    {
        WordWriter.Write(briefing.Document, briefing.Flow, words.Text, target);
        return true;
    });
}
