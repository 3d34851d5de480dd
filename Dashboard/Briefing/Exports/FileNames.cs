using SmartSupervision.Dashboard.Briefing.Document;

namespace SmartSupervision.Dashboard.Briefing.Exports;

/// <summary>What is a file called? As its title, without what a file system or a header would take for something else.</summary>
internal static class FileNames
{
    private const int Longest = 80;
    private static readonly char[] Forbidden = [.. Path.GetInvalidFileNameChars(), .. "<>:\"/\\|?*;%'".ToCharArray()];

    /// <summary>The name with its ending.</summary>
    public static string Of(string title, BriefingFormat format)
    {
        var name = string.Concat(SafeText.Line(title).Where(character => !Forbidden.Contains(character))).Trim('.', ' ');
        return (name.Length == 0 ? "briefing" : name.Length > Longest ? name[..Longest] : name) + BriefingFile.EndingOf(format);
    }
}
