using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Measures;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Runs.Tallies;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Reception;

/// <summary>How was the district's open-door reception over twelve months? Small counts of people leave this reader withheld.</summary>
public sealed class ReceptionReader(TallyReader tallies, SupervisionCatalogue catalogue)
{
    /// <summary>Months looked at.</summary>
    public const int Months = 12;

    /// <summary>Reads twelve months up to one.</summary>
    public async Task<ReceptionView> ReadAsync(Month month, CancellationToken cancellation)
    {
        var first = month.AddMonths(1 - Months);
        var counts = await tallies.ReadAsync([PeopleTallies.Reception, ForceTallies.Force, ForceTallies.Shadowing], null, first, month, cancellation);
        var months = Enumerable.Range(0, Months).Select(first.AddMonths).ToList();
        var batches = SmallCells.Withhold([.. months.Select(each => counts.Of(PeopleTallies.Reception, "batches", each))]);

        // Persons tell of batches: where these are withheld, those are.
        var persons = months.Select((each, at) => batches.Counts[at] is null ? (long?)null : counts.Of(PeopleTallies.Reception, "persons", each)).ToList();
        return new(
            month,
            months,
            batches,
            new(persons, batches.Total is null ? null : Of("persons")),
            SmallCells.Withhold([Of("in"), Of("out")]),
            Choices("matter"),
            Choices("form"),
            Part("repeated"),
            Part("over"),
            Part("heard"),
            counts.Of(ForceTallies.Force, "duty_due", first, month),
            counts.Of(ForceTallies.Force, "duty_done", first, month),
            SmallCells.Alone(counts.Of(ForceTallies.Shadowing, "due", first, month)),
            SmallCells.Alone(counts.Of(ForceTallies.Shadowing, "trained", first, month)));

        long Of(string code) => counts.Of(PeopleTallies.Reception, code, first, month);

        // A part is withheld when it or the rest is small.
        long? Part(string code) => SmallCells.Withhold([Of(code), Of("batches") - Of(code)]).Counts[0];

        IReadOnlyList<ClassCount> Choices(string column)
        {
            var codes = (catalogue.Stream("reception_visit")?.Column(column)?.Choices ?? []).ToList();
            var shown = SmallCells.Withhold([.. codes.Select(choice => Of(column + ":" + choice.Code))]);
            return [.. codes.Select((choice, at) => new ClassCount(choice.Code, choice.Zh, choice.En, shown.Counts[at]))];
        }
    }
}

/// <summary>Twelve months of reception; a null count is withheld.</summary>
/// <param name="Month">The last month.</param>
/// <param name="Months">The months.</param>
/// <param name="Batches">Batches by month.</param>
/// <param name="Persons">Persons by month.</param>
/// <param name="Scope">Batches in and out of scope: batches, not persons.</param>
/// <param name="Matters">Batches by matter.</param>
/// <param name="Forms">Batches by form of reception, leaders' visits among them.</param>
/// <param name="Repeated">Batches that came again.</param>
/// <param name="OverHead">Batches over the unit's head.</param>
/// <param name="Heard">Batches heard the same day.</param>
/// <param name="DutyDue">Duty turns due.</param>
/// <param name="DutyDone">Duty turns done.</param>
/// <param name="ShadowingDue">Persons due to sit in.</param>
/// <param name="ShadowingDone">Persons who did.</param>
public sealed record ReceptionView(
    Month Month, IReadOnlyList<Month> Months, ShownCounts Batches, ShownCounts Persons, ShownCounts Scope, IReadOnlyList<ClassCount> Matters,
    IReadOnlyList<ClassCount> Forms, long? Repeated, long? OverHead, long? Heard, long DutyDue, long DutyDone, long? ShadowingDue, long? ShadowingDone);

/// <summary>A class with its count.</summary>
public sealed record ClassCount(string Code, string Zh, string En, long? Count);
