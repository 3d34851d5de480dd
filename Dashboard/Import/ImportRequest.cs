using SmartSupervision.Analytics.Model;

namespace SmartSupervision.Dashboard.Import;

/// <summary>What to import, and how.</summary>
/// <param name="Stream">The code of the stream.</param>
/// <param name="FileName">The name of the file, as the batch remembers it.</param>
/// <param name="ImportedBy">Who imports it.</param>
public sealed record ImportRequest(string Stream, string FileName, string ImportedBy)
{
    /// <summary>The text of a mapping file, when the file of an upstream office needs one.</summary>
    public string? Mapping { get; init; }

    /// <summary>The months the file speaks for, when it says more than its rows show: a month without rows is then a true zero.</summary>
    public MonthRange? Covers { get; init; }

    /// <summary>Whether the file belongs to the sample district.</summary>
    public bool IsSample { get; init; }

    /// <summary>Told how far the import is.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>A span of months, both ends included.</summary>
public readonly record struct MonthRange(Month First, Month Last);

/// <summary>How far an import is.</summary>
/// <param name="Fraction">Share of the file that was read, 0 to 1.</param>
/// <param name="Rows">Rows read so far.</param>
public readonly record struct ImportProgress(double Fraction, int Rows);
