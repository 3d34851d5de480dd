namespace SmartSupervision.Dashboard.Import.Values;

/// <summary>What reading a cell gave: a value to store, or the reason why there is none.</summary>
/// <param name="Value">The value in the type its column stores; null for an empty cell.</param>
/// <param name="Reason">A key of the import resources when the cell cannot be taken.</param>
/// <param name="Argument">What the reason's sentence names.</param>
internal readonly record struct CellReading(object? Value, string? Reason = null, string? Argument = null)
{
    /// <summary>A cell that cannot be taken.</summary>
    public static CellReading Bad(string reason, string? argument = null) => new(null, reason, argument);
}

/// <summary>Reads the cells of one column.</summary>
internal abstract class ValueReader
{
    /// <summary>Whether dashes, slashes and NULL stand for an empty cell.</summary>
    public virtual bool HasEmptyWords => true;

    /// <summary>Reads a trimmed cell that is not empty.</summary>
    public abstract CellReading Read(ReadOnlySpan<char> text);
}
