using SmartSupervision.Analytics.Numerics;

namespace SmartSupervision.Analytics.Flags.Detectors;

/// <summary>One tree of <see cref="IsolationForest"/>: nodes are cut at a random place of a random column that still varies.</summary>
internal sealed class IsolationTree
{
    private const int RowStream = 102;
    private const int ColumnStream = 103;
    private const int CutStream = 104;

    private readonly List<Node> nodes = [];
    private readonly FeatureTable table;
    private readonly long seed;
    private readonly int number;
    private readonly int deepest;

    public IsolationTree(FeatureTable table, long seed, int number, int sample)
    {
        this.table = table;
        this.seed = seed;
        this.number = number;
        deepest = (int)Math.Ceiling(Math.Log2(Math.Max(sample, 2)));
        Grow(Draw(sample), 0);
    }

    /// <summary>The mean depth of an unsuccessful search in a binary tree of so many rows.</summary>
    public static double UsualDepth(int rows) => rows switch
    {
        <= 1 => 0,
        2 => 1,
        _ => (2 * (Math.Log(rows - 1) + 0.57721566490153286)) - (2.0 * (rows - 1) / rows),
    };

    /// <summary>The depth at which a row is left, with what a deeper tree would add.</summary>
    public double Depth(FeatureTable rows, int row)
    {
        var place = 0;
        while (nodes[place].Column >= 0)
        {
            var node = nodes[place];
            place = rows.Columns[node.Column][row] <= node.Cut ? node.Left : node.Right;
        }

        return nodes[place].Depth;
    }

    /// <summary>Rows without replacement, by a partial shuffle.</summary>
    private int[] Draw(int sample)
    {
        var rows = Enumerable.Range(0, table.Rows).ToArray();
        for (var place = 0; place < sample; place++)
        {
            var other = place + (int)(CounterRandom.Uniform(seed, RowStream, number, place) * (rows.Length - place));
            (rows[place], rows[other]) = (rows[other], rows[place]);
        }

        return rows[..sample];
    }

    private int Grow(int[] rows, int depth)
    {
        var place = nodes.Count;
        nodes.Add(new(-1, 0, 0, 0, depth + UsualDepth(rows.Length)));
        if (rows.Length <= 1 || depth >= deepest || VaryingColumn(rows, place) is not var (column, low, high))
        {
            return place;
        }

        var cut = low + (CounterRandom.Uniform(seed, CutStream, number, place) * (high - low));
        var values = table.Columns[column];
        var left = Grow([.. rows.Where(row => values[row] <= cut)], depth + 1);
        var right = Grow([.. rows.Where(row => values[row] > cut)], depth + 1);
        nodes[place] = new(column, cut, left, right, 0);
        return place;
    }

    /// <summary>The first column of a random order that is not constant in the node, with its range; null when all are.</summary>
    private (int Column, double Low, double High)? VaryingColumn(int[] rows, int place)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).ToArray();
        for (var tried = 0; tried < columns.Length; tried++)
        {
            var pick = tried + (int)(CounterRandom.Uniform(seed, ColumnStream, number, place, tried) * (columns.Length - tried));
            (columns[tried], columns[pick]) = (columns[pick], columns[tried]);
            var values = table.Columns[columns[tried]];
            var low = rows.Min(row => values[row]);
            var high = rows.Max(row => values[row]);
            if (low < high)
            {
                return (columns[tried], low, high);
            }
        }

        return null;
    }

    private readonly record struct Node(int Column, double Cut, int Left, int Right, double Depth);
}
