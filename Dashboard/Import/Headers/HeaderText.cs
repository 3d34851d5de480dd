using System.Text;

namespace SmartSupervision.Dashboard.Import.Headers;

/// <summary>Makes headers comparable: full-width and half-width, case, spaces and punctuation make no difference.</summary>
internal static class HeaderText
{
    /// <summary>The letters and digits of a text, in compatible form and lower case.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of an English header: split at everything that is no letter, and where a capital follows a small letter.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var before = ' ';
        foreach (var sign in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsAsciiLetter(sign) || (char.IsAsciiLetterUpper(sign) && char.IsAsciiLetterLower(before)))
            {
                Close(words, word);
            }

            if (char.IsAsciiLetter(sign))
            {
                word.Append(char.ToLowerInvariant(sign));
            }

            before = sign;
        }

        Close(words, word);
        return words;
    }

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
