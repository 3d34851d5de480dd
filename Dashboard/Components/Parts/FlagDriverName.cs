using SmartSupervision.Analytics.Flags;
using SmartSupervision.Analytics.Scores;

namespace SmartSupervision.Dashboard.Components.Parts;

/// <summary>What drives a flag, as far as its name goes: which item or dimension, compared how, in which direction.</summary>
/// <param name="Level">Whether the code names an item or a dimension.</param>
/// <param name="Code">The item or dimension.</param>
/// <param name="Rule">What it was compared with.</param>
/// <param name="Direction">Where it lies.</param>
public sealed record FlagDriverName(ScoreLevel Level, string Code, string Rule, FlagDirection Direction);
