namespace SmartSupervision.Analytics.Flags.Panel.Residuals;

/// <summary>The months of a panel turned in a circle so that a chosen window of twelve comes last.</summary>
/// <remarks>
/// The window that is judged is the last one. Earlier windows, each with all other months as its past, show what statistics look like
/// when nothing is planned: they are the null values of tails and calibration.
/// </remarks>
/// <param name="Months">Months in the panel.</param>
/// <param name="Window">Months in the window.</param>
/// <param name="End">The month after the window; equal to <paramref name="Months"/> for the window that is judged.</param>
internal readonly record struct TurnedMonths(int Months, int Window, int End)
{
    /// <summary>Months before the window, in turned order.</summary>
    public int Past => Months - Window;

    /// <summary>The calendar place of a turned place.</summary>
    public int this[int place] => (place + End) % Months;

    /// <summary>The judged window first, then past windows that share no month with it, evenly spaced.</summary>
    public static TurnedMonths[] Plan(int months, int window, int pastWindows)
    {
        var latest = months - window;
        var choices = latest - window + 1;
        var count = Math.Clamp(pastWindows, 0, Math.Max(choices, 0));
        var plan = new TurnedMonths[count + 1];
        plan[0] = new(months, window, months);
        for (var place = 0; place < count; place++)
        {
            var end = count == 1 ? latest : window + (int)Math.Round((double)place * (choices - 1) / (count - 1));
            plan[place + 1] = new(months, window, end);
        }

        return plan;
    }
}
