namespace SmartSupervision.Dashboard.Import.Reading;

/// <summary>What a step through a file found.</summary>
internal enum RowStep
{
    /// <summary>A row.</summary>
    Row,

    /// <summary>The end of the file (or of the sheet).</summary>
    End,

    /// <summary>Something for which the whole file is refused.</summary>
    Refused,
}

/// <summary>A file read row by row, whatever its format.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>Why the file is refused, once a step said so.</summary>
    public Refusal? Refusal { get; protected set; }

    /// <summary>How much of the file was read, 0 to 1.</summary>
    public abstract double Fraction { get; }

    /// <summary>Whether rows may be shorter than the header: spreadsheets leave out empty cells.</summary>
    public abstract bool LeavesOutEmptyCells { get; }

    /// <summary>Whether the last line has no line break, so that it may have been cut.</summary>
    public virtual bool EndsOpen => false;

    /// <summary>The encoding or format, as the report names it.</summary>
    public abstract string Format { get; }

    /// <summary>Reads the next row that is not blank.</summary>
    public abstract RowStep Read(CellRow row);

    /// <summary>Goes on to the next sheet; false when there is none.</summary>
    public virtual bool NextSheet() => false;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Refuses the file.</summary>
    protected RowStep Refuse(Refusal refusal)
    {
        Refusal = refusal;
        return RowStep.Refused;
    }
}
