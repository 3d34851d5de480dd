using System.Globalization;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Why a whole file was not taken: a resource key and what its sentence names.</summary>
/// <param name="Reason">A key of the import resources, never display text.</param>
/// <param name="Arguments">What the sentence names: lines, columns, limits.</param>
public sealed record Refusal(string Reason, IReadOnlyList<string> Arguments)
{
    /// <summary>A refusal with its arguments in invariant form.</summary>
    public static Refusal For(string reason, params object[] arguments) =>
        new(reason, [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)]);
}
