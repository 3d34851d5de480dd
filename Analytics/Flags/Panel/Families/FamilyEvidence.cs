using SmartSupervision.Analytics.Flags.Panel.Tails;
using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Panel.Families;

/// <summary>What one family says: a standard normal value per comparison and a surprise per unit and window.</summary>
/// <remarks>
/// A comparison takes the member statistic that is largest in absolute value, mapped once more to a normal value; its probability counts
/// both sides or one. A unit's comparisons are combined by <see cref="TruncatedProduct"/>.
/// </remarks>
internal sealed class FamilyEvidence
{
    private const double TailShare = .025;
    private const double Censored = .004;

    private readonly double truncation;

    public FamilyEvidence(FamilyDeclaration declaration, PanelStatistics statistics, double truncation)
    {
        Declaration = declaration;
        this.truncation = truncation;
        StatisticTable[] members = declaration.Cells.Length > 0
            ? [.. declaration.Cells.Select(statistic => statistics.Cells[(int)statistic])]
            : [.. declaration.Dimensions.Select(statistic => statistics.Dimensions[(int)statistic])];
        Table = Largest(members);
        Table.MapTails(declaration.Cells.Length > 0 ? statistics.Classes.Items : statistics.Classes.Dimensions, TailShare, Censored);
        Surprise = new double[Table.Rows];
        Parallel.For(0, Table.Rows, row => Surprise[row] = Combine(Table.Values.AsSpan(row * Table.Columns, Table.Columns)));
    }

    public FamilyDeclaration Declaration { get; }

    /// <summary>Standard normal values; the judged window's rows come first.</summary>
    public StatisticTable Table { get; }

    /// <summary>-ln of the family's probability by row.</summary>
    public double[] Surprise { get; }

    /// <summary>-ln of the probability of one comparison.</summary>
    public double CellSurprise(double z) => Declaration.Side switch
    {
        FamilySide.Both => Math.Max(-NormalTail.LogUpper(Math.Abs(z)) - Math.Log(2), 0),
        FamilySide.High => -NormalTail.LogUpper(z),
        _ => -NormalTail.LogUpper(-z),
    };

    private static StatisticTable Largest(StatisticTable[] members)
    {
        var table = new StatisticTable(members[0].Rows, members[0].Columns);
        float[][] values = [.. members.Select(member => member.Values)];
        Parallel.For(0, table.Rows, row =>
        {
            for (var cell = row * table.Columns; cell < (row + 1) * table.Columns; cell++)
            {
                table.Values[cell] = Largest(values, cell);
            }
        });
        return table;
    }

    /// <summary>The value largest in absolute size among the members.</summary>
    public static float Largest(float[][] members, int cell)
    {
        var largest = float.NaN;
        foreach (var member in members)
        {
            var value = member[cell];
            if (float.IsNaN(largest) || Math.Abs(value) > Math.Abs(largest))
            {
                largest = value;
            }
        }

        return largest;
    }

    /// <summary>-ln of the probability of a row of comparisons taken together.</summary>
    public double Combine(ReadOnlySpan<float> row)
    {
        var limit = -Math.Log(truncation);
        var (sum, count) = (0.0, 0);
        foreach (var value in row)
        {
            if (!float.IsNaN(value))
            {
                count++;
                // Nothing under 2 standard deviations can be below the truncation point.
                sum += Math.Abs(value) > 2 ? Math.Max(CellSurprise(value) - limit, 0) : 0;
            }
        }

        return TruncatedProduct.Surprise(sum, count, truncation);
    }
}
