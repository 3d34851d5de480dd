using CsvHelper;

namespace SmartSupervision.Dashboard.Components.Pages.Items.Headings;

/// <summary>Why an item is watched and what it does not say: the rows of <c>data/catalogue/explanations.csv</c>, written by people.</summary>
public sealed class ItemExplanations
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "explanations.csv";

    private readonly Dictionary<string, ItemExplanation> rows = new(StringComparer.Ordinal);

    /// <summary>Reads the file in a folder.</summary>
    public static ItemExplanations Load(string folder)
    {
        var explanations = new ItemExplanations();
        using var csv = CsvReader.FromFile(Path.Combine(folder, FileName));
        while (csv.Read())
        {
            explanations.rows[csv.GetString("item")] = new(csv.GetString("why_zh"), csv.GetString("why_en"), csv.GetString("limits_zh"), csv.GetString("limits_en"));
        }

        return explanations;
    }

    /// <summary>What is written about an item; null for one that was added without.</summary>
    public ItemExplanation? Of(string code) => rows.GetValueOrDefault(code);
}

/// <summary>Two sentences about an item in two languages.</summary>
public sealed record ItemExplanation(string WhyZh, string WhyEn, string LimitsZh, string LimitsEn);
