using System.Text;

namespace SmartSupervision.Analytics.Digits;

/// <summary>Writes invoice numbers in one form, so that the same invoice is recognised.</summary>
/// <remarks>NFKC, upper case, letters and digits only, O as 0, I and L as 1, leading zeros off (a number of nothing but zeros is 0). An empty number never equals an empty number.</remarks>
public static class Invoices
{
    /// <summary>The normalised number; empty when nothing is left.</summary>
    /// <param name="number">As written.</param>
    public static string Normalise(string? number)
    {
        var builder = new StringBuilder();
        foreach (var letter in (number ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))
        {
            builder.Append(letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter });
        }

        var trimmed = builder.ToString().TrimStart('0');
        return trimmed.Length == 0 && builder.Length > 0 ? "0" : trimmed;
    }
}
