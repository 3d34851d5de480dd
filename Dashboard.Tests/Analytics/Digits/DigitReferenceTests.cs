using SmartSupervision.Analytics.Digits;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Analytics.Digits;

/// <summary>Digit tests equal the reference tables computed from the ledger that lies beside them.</summary>
public sealed class DigitReferenceTests
{
    private static readonly (string Name, string File, DigitTest Test)[] Tests =
    [
        ("first1", "benford_own_first1.csv", DigitTest.First),
        ("first2", "benford_own_first2.csv", DigitTest.FirstTwo),
        ("second", "benford_own_second.csv", DigitTest.Second),
        ("last_two_fen", "last_two_own.csv", DigitTest.LastTwo),
    ];

    [Fact]
    public void LeadingDigits_Ledger_EqualsEveryTable()
    {
        var fen = Ledger.Fen();
        foreach (var (name, file, test) in Tests)
        {
            var table = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", file));
            var result = LeadingDigits.Test(fen, test);
            Assert.Equal(table.Count, result.Groups.Count);
            for (var row = 0; row < table.Count; row++)
            {
                var group = result.Groups[row];
                ReferenceComparison.Equal(table.Number(row, "digit"), group.Digits, $"{name} digit");
                ReferenceComparison.Equal(table.Number(row, "count"), group.Count, $"{name} count {group.Digits}");
                ReferenceComparison.Equal(table.Number(row, "expected"), group.Expected, $"{name} expected {group.Digits}");
                ReferenceComparison.Equal(table.Number(row, "obs_p"), group.ObservedShare, $"{name} observed {group.Digits}");
                ReferenceComparison.Equal(table.Number(row, "benford_p"), group.ExpectedShare, $"{name} share {group.Digits}");
                ReferenceComparison.Equal(table.Number(row, "chisq_part"), group.ChiSquarePart, $"{name} chisq {group.Digits}");
                ReferenceComparison.Equal(table.Number(row, "z_cc"), group.Z, $"{name} z {group.Digits}");
                ReferenceComparison.Equal(table.Number(row, "z_nigrini"), group.CorrectedZ, $"{name} corrected z {group.Digits}");
            }
        }
    }

    [Fact]
    public void LeadingDigits_Ledger_EqualsTheStatistics()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "benford_own_stats.csv"));
        var fen = Ledger.Fen();
        var mantissas = Mantissas.Test(fen)!;
        for (var row = 0; row < table.Count; row++)
        {
            var name = table.Text(row, "test");
            var result = LeadingDigits.Test(fen, Tests.Single(test => test.Name == name).Test);
            ReferenceComparison.Equal(table.Number(row, "n"), result.Amounts, $"{name} n");
            ReferenceComparison.Equal(table.Number(row, "chisq"), result.ChiSquare, $"{name} chisq");
            ReferenceComparison.Equal(table.Number(row, "df"), result.DegreesOfFreedom, $"{name} df");
            ReferenceComparison.Equal(table.Number(row, "chisq_p"), result.PValue, $"{name} p");
            ReferenceComparison.Equal(table.Number(row, "MAD"), result.MeanAbsoluteDeviation, $"{name} MAD");
            ReferenceComparison.Equal(table.Number(row, "expected_MAD_normal"), result.ExpectedDeviationNormal, $"{name} normal MAD");
            ReferenceComparison.Equal(table.Number(row, "expected_MAD_exact"), result.ExpectedDeviation, $"{name} exact MAD");
            ReferenceComparison.Equal(table.Number(row, "excess_MAD"), result.ExcessDeviation, $"{name} excess MAD");
            ReferenceComparison.Equal(table.Number(row, "KS_D"), result.LargestCumulativeDifference, $"{name} D");
            ReferenceComparison.Equal(table.Number(row, "KS_crit05"), result.CriticalDifference, $"{name} critical D");
            ReferenceComparison.Equal(table.Number(row, "euclid_d"), result.EuclideanDistance, $"{name} distance");
            ReferenceComparison.Equal(table.Number(row, "mantissa_L2"), mantissas.ArcLengthSquared, $"{name} arc");
            ReferenceComparison.Equal(table.Number(row, "mantissa_arc_p"), mantissas.ArcPValue, $"{name} arc p");
            ReferenceComparison.Equal(table.Number(row, "distortion_factor"), mantissas.DistortionFactor, $"{name} distortion");
        }
    }

    [Fact]
    public void LeadingDigits_PublishedCounts_GiveTheirStatistics()
    {
        var stats = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "pkg_stats.csv"));
        for (var row = 0; row < stats.Count; row++)
        {
            var file = $"pkg_{stats.Text(row, "set")}_first{stats.Text(row, "k")}_counts.csv";
            var path = Path.Combine(ReferenceFolder.Require("digits"), file);
            if (!File.Exists(path))
            {
                continue;
            }

            var table = ReferenceTable.Read(path);
            var counts = new int[stats.Number(row, "k") == 1 ? 10 : 100];
            for (var group = 0; group < table.Count; group++)
            {
                counts[(int)table.Number(group, "digit")!.Value] = (int)table.Number(group, "count")!.Value;
            }

            var result = LeadingDigits.FromCounts(counts, stats.Number(row, "k") == 1 ? DigitTest.First : DigitTest.FirstTwo);
            ReferenceComparison.Equal(stats.Number(row, "n"), result.Amounts, $"{file} n");
            ReferenceComparison.Equal(stats.Number(row, "chisq"), result.ChiSquare, $"{file} chisq");
            ReferenceComparison.Equal(stats.Number(row, "MAD"), result.MeanAbsoluteDeviation, $"{file} MAD");
        }
    }

    [Fact]
    public void Shares_BenfordTables_AreEqual()
    {
        var first = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "benford_p_first.csv"));
        var two = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "benford_p_first_two.csv"));
        var places = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "benford_p_second_third.csv"));
        Enumerable.Range(0, first.Count).ToList().ForEach(row =>
            ReferenceComparison.Equal(first.Number(row, "p_first"), LeadingDigits.LeadingShare((int)first.Number(row, "d")!.Value), $"first {row}"));
        Enumerable.Range(0, two.Count).ToList().ForEach(row =>
            ReferenceComparison.Equal(two.Number(row, "p"), LeadingDigits.LeadingShare((int)two.Number(row, "dd")!.Value), $"first two {row}"));
        Enumerable.Range(0, places.Count).ToList().ForEach(row =>
        {
            ReferenceComparison.Equal(places.Number(row, "p_second"), LeadingDigits.PlaceShare((int)places.Number(row, "d")!.Value, 2), $"second {row}");
            ReferenceComparison.Equal(places.Number(row, "p_third"), LeadingDigits.PlaceShare((int)places.Number(row, "d")!.Value, 3), $"third {row}");
        });
    }

    [Fact]
    public void Of_AmountsThatTrapLogarithms_AreReadFromTheWholeNumber()
    {
        var table = ReferenceTable.Read(ReferenceFolder.RequireFile("digits", "digit_extraction_traps.csv"));
        for (var row = 0; row < table.Count; row++)
        {
            ReferenceComparison.Equal(table.Number(row, "correct"), LeadingDigits.Of((long)table.Number(row, "fen")!.Value, DigitTest.FirstTwo), $"trap {row}");
        }
    }
}
