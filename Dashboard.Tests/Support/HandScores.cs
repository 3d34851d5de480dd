namespace SmartSupervision.Tests.Support;

/// <summary>Puts computed rows into the small district by hand, so that a reader's numbers can be known beforehand.</summary>
internal static class HandScores
{
    private const string ScoreSql = """
        insert into score (unit_id, month, level, code, value, geometric, coverage, items_present, items_applicable, peer_lower_quartile, peer_median, peer_upper_quartile)
        values (@unit, @month, @level, @code, @value, @geometric, @coverage, @present, @applicable, @lower, @median, @upper)
        """;

    private const string SignalSql = """
        insert into signal (unit_id, item_code, month, verdict, reason, value, centre, lower_limit, upper_limit, points)
        values (@unit, @item, @month, @verdict, @reason, @value, 50, 40, 60, 20)
        """;

    private const string MeasureSql = """
        insert into measure (item_code, month, unit_id, numerator, denominator, value, state, covered_months, window_months, score)
        values (@item, @month, @unit, @numerator, @denominator, @value, @state, 1, 1, @score)
        """;

    private const string PeersSql = """
        insert into peer_middle (item_code, month, kind, units, lower_quartile, median, upper_quartile, score_median)
        values (@item, @month, @kind, 9, 40, 50, 60, 55)
        """;

    private const string FlagSql = "insert into flag (flag_code, unit_id, month, strength, direction, explanation) values (@code, @unit, @month, 3, 1, '{}')";

    private const string DriverSql = """
        insert into flag_driver (flag_code, position, level, code, rule_code, direction, distance, share)
        values (@flag, @position, @level, @code, @rule, @direction, 4, 0.5)
        """;

    public static Task ScoreAsync(
        this SmallFacts facts, int unit, int month, double? value, string code = "d", int level = 1, double coverage = 1, int present = 9, int applicable = 10,
        double? geometric = null, double? lower = null, double? median = null, double? upper = null) =>
        facts.ExecuteAsync(ScoreSql, new { unit, month, level, code, value, geometric, coverage, present, applicable, lower, median, upper });

    public static Task SignalAsync(this SmallFacts facts, int unit, string item, int month, int verdict, string reason = "AboveLimit", double value = 70) =>
        facts.ExecuteAsync(SignalSql, new { unit, item, month, verdict, reason, value });

    public static Task MeasureAsync(
        this SmallFacts facts, int unit, string item, int month, double? value, int state = 0, double? score = null, double? numerator = null, double? denominator = null) =>
        facts.ExecuteAsync(MeasureSql, new { unit, item, month, value, state, score, numerator, denominator });

    public static Task PeersAsync(this SmallFacts facts, string item, int month, int kind) => facts.ExecuteAsync(PeersSql, new { item, month, kind });

    public static Task FlagAsync(this SmallFacts facts, string code, int unit, int month) => facts.ExecuteAsync(FlagSql, new { code, unit, month });

    public static Task DriverAsync(this SmallFacts facts, string flag, int position, string code, int level = 0, string rule = "PeerDistance", int direction = 1) =>
        facts.ExecuteAsync(DriverSql, new { flag, position, level, code, rule, direction });
}
