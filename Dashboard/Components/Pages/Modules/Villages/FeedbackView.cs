using SmartSupervision.Analytics.Clocks;

namespace SmartSupervision.Dashboard.Components.Pages.Modules.Villages;

/// <summary>Feedback not closed at a moment.</summary>
/// <param name="AsOf">The moment.</param>
/// <param name="Ages">How many by age, in the order of <see cref="FeedbackReader.AgeBounds"/>.</param>
/// <param name="Count">All of them.</param>
/// <param name="Unanswered">Those that missed the midnight of their day without an answer.</param>
/// <param name="Over">Those beyond the seventh day.</param>
/// <param name="Conflicts">Those marked as petition conflicts.</param>
/// <param name="Page">The page shown.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Entries">One page of them, the oldest first.</param>
public sealed record FeedbackView(
    DateTime AsOf, IReadOnlyList<int> Ages, int Count, int Unanswered, int Over, int Conflicts, int Page, int Pages, IReadOnlyList<FeedbackEntry> Entries);

/// <summary>One open feedback with its two clocks.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Village">The village or office that has to answer.</param>
/// <param name="Street">Its street.</param>
/// <param name="Class">Code of the class, or null.</param>
/// <param name="Posted">When it was posted.</param>
/// <param name="Midnight">The clock to the midnight of that day: an answer.</param>
/// <param name="Seventh">The clock to the seventh day: closing.</param>
/// <param name="IsConflict">Whether it is marked as a petition conflict.</param>
public sealed record FeedbackEntry(
    string Number, string Village, string Street, string? Class, DateTime Posted, ClockReading Midnight, ClockReading Seventh, bool IsConflict);
