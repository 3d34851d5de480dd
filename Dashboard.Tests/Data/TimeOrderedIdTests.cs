using SmartSupervision.Dashboard.Data;

namespace SmartSupervision.Tests.Data;

public class TimeOrderedIdTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Next_ManyAtOnce_NeverRepeatsAndRises()
    {
        var ids = Enumerable.Range(0, 100_000).Select(_ => TimeOrderedId.Next()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public void After_ClockWentBack_StillRises()
    {
        var later = TimeOrderedId.After(0, Now, 5);
        Assert.Equal(later + 1, TimeOrderedId.After(later, Now.AddHours(-1), 5));
    }

    [Fact]
    public void After_InThirtyYears_FitsAJsonNumber() =>
        Assert.InRange(TimeOrderedId.After(0, Now.AddYears(30), 4095), 1, (1L << 53) - 1);
}
