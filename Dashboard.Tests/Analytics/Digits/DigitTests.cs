using SmartSupervision.Analytics.Digits;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Digits;

public sealed class DigitTests
{
    [Theory]
    [InlineData(57, DigitTest.FirstTwo, 57)]
    [InlineData(1205, DigitTest.LastTwo, 5)]
    [InlineData(1250, DigitTest.LastTwo, 50)]
    [InlineData(100_000, DigitTest.First, 1)]
    [InlineData(7, DigitTest.FirstTwo, 70)]
    [InlineData(1999, DigitTest.Second, 9)]
    public void Of_Amount_ReadsTheDigits(long fen, DigitTest test, int expected) => Assert.Equal(expected, LeadingDigits.Of(fen, test));

    [Fact]
    public void Concentration_NothingPaid_IsNotJudged() => Assert.Null(Concentration.Of([0, 0, 0]));

    [Fact]
    public void Concentration_NetRefund_IsLeftOut()
    {
        // -5 is left out, so one payee takes all: HHI 1, no Gini correction
        var result = Concentration.Of([-5, 10])!;
        Assert.Equal((1, 1.0), (result.Payees, result.Herfindahl));
        Assert.Null(result.GiniCorrected);
    }

    [Fact]
    public void Concentration_OneToTen_ByHand()
    {
        // Gini of 1…10 is 0.3; HHI = 385/3025
        var result = Concentration.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])!;
        Assert.Equal(0.3, result.Gini, 12);
        Assert.Equal(385.0 / 3025, result.Herfindahl, 12);
    }

    [Fact]
    public void RepeatedPayments_EmptyInvoices_NeverMatchEachOther()
    {
        var day = new DateOnly(2026, 3, 2);
        var pairs = RepeatedPayments.Pairs([new(1, "U", "A", "", "", day, 5000), new(2, "U", "B", "", "", day, 5000)]);
        Assert.Empty(pairs);
    }

    [Fact]
    public void SplitPayments_SumEqualToThreshold_Counts()
    {
        var day = new DateOnly(2026, 3, 2);
        var groups = SplitPayments.Groups([new(1, "U", "A", "", "", day, 400), new(2, "U", "A", "", "", day.AddDays(3), 600)], 1000);
        Assert.Equal(1000, Assert.Single(groups).Fen);
    }

    [Fact]
    public void Mantissas_NoAmounts_AreNotJudged() => Assert.Null(Mantissas.Test([]));
}
