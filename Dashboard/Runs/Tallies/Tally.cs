namespace SmartSupervision.Dashboard.Runs.Tallies;

/// <summary>One kind of count: its code, the stream it counts, and the statement that fills it.</summary>
/// <param name="Code">The code pages ask for.</param>
/// <param name="Stream">The stream; a catalogue without it has no such count.</param>
/// <param name="InsertSql">Adds the counts; <c>@code</c> is the code, <c>@last</c> the last month with figures.</param>
internal sealed record Tally(string Code, string Stream, string InsertSql);
