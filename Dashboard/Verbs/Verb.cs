namespace SmartSupervision.Dashboard.Verbs;

/// <summary>One thing the command line can do.</summary>
public abstract class Verb
{
    /// <summary>The word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>How many words follow it.</summary>
    public abstract int Words { get; }

    /// <summary>Its options, without dashes.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Does it; gives the exit code.</summary>
    public abstract Task<int> RunAsync(VerbArguments arguments, VerbOutput output, CancellationToken cancellation);
}
