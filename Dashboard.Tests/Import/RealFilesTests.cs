using SmartSupervision.Tests.Support;

namespace SmartSupervision.Tests.Import;

/// <summary>Files that nobody on this project wrote, read where they lie, through declarations and alias tables only.</summary>
public sealed class RealFilesTests
{
    // Offices of the city that write themselves in several ways, by a word each spelling holds.
    private static readonly string[] CityOffices =
    [
        "信息", "公安", "交警", "交通", "住建", "住房公积金", "住房", "建设", "房产", "房管", "教育", "人力资源", "人社", "社会保障", "卫生", "环境", "环保",
        "民政", "水务", "商务", "城市管理", "城管", "医疗保障", "供电", "体育", "自然资源", "扶贫", "移民", "物价", "林业", "邮政",
    ];

    private static readonly string[] Counties = ["丹凤", "商南", "商州", "山阳", "柞水", "洛南", "镇安"];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Shangluo_MayorsLetters_GiveThePublishedMeans(string engine)
    {
        var path = RealFiles.PathOf("shangluo_mailbox", "mailbox_to_2020.csv");
        var spellings = RealFiles.Column(path, "reply_agency");
        Assert.Equal(163, spellings.Count);
        var offices = spellings.Select(Office).Where(office => office != "JOINT").Distinct().Order(StringComparer.Ordinal).ToArray();
        await using var bench = await ImportBench.WithUnitsAsync(engine, offices);
        var aliases = spellings.Where(spelling => !offices.Contains(spelling)).Select(spelling => $"{spelling},{Office(spelling)}");
        Assert.Equal(0, (await bench.ImportAsync("unit_alias", "别名,单位\n" + string.Join('\n', aliases) + "\n")).Rows.Rejected);

        // Only letters that were answered stand in this file: one without a date of answer is a fault.
        var report = await bench.ImportFileAsync("village_feedback", path, """{ "stream": "village_feedback", "faultWhenMissing": ["first_reply_at"] }""");

        Assert.Equal(new(753, 0, 0, 0, 11), report.Rows);
        Assert.Equal(("title", "PetitionText"), (Assert.Single(report.RefusedColumns).Header, report.RefusedColumns[0].Reason));
        Assert.Equal(10, report.Faults.Count(fault => fault.Reason is "Undated" or "Missing"));
        Assert.Equal("2017-03-09", Assert.Single(report.Faults, fault => fault.Reason == "NegativeDuration").Value);

        // 1,834 days over 88 letters, and 494 over 242: summed by hand from the file
        Assert.Equal((88, 1834), await DaysAsync(bench, 2019));
        Assert.Equal((242, 494), await DaysAsync(bench, 2020));
        Assert.Equal(20.84, Math.Round(1834 / 88.0, 2));
        Assert.Equal(2.04, Math.Round(494 / 242.0, 2));
        // five letters under a blanked name, five answered by two offices at once
        Assert.Equal(10, await bench.ScalarAsync<long>("select count(*) from record_village_feedback where unit_id = 2"));
    }

    [Fact]
    public async Task Hanzhong_ReportedTotals_HoldTheirIdentityInEveryUnit()
    {
        var path = RealFiles.PathOf("cn_official_stats", "mailbox_units_hanzhong_2022_08.csv");
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", [.. RealFiles.Column(path, "unit")]);

        var report = await bench.ImportFileAsync("reported_figure", path, """
            {
              "stream": "reported_figure",
              "columns": { "unit": "unit", "month": "period", "item": { "constant": "WS-22" }, "numerator": "closed", "denominator": "handled" },
              "identities": ["handled = closed + in_progress + overdue_open"]
            }
            """);

        Assert.Equal(new(37, 0, 0, 0, 0), report.Rows);
        Assert.Equal(202208, Assert.Single(report.Months).Value);
        Assert.Equal(["city", "source_url"], report.IgnoredColumns);
        Assert.Equal(357, await bench.ScalarAsync<double>("select sum(numerator) from record_reported_figure"));
    }

    [Fact]
    public async Task Hanzhong_FalsifiedTotal_IsRejectedWithItsLine()
    {
        var lines = await File.ReadAllLinesAsync(RealFiles.PathOf("cn_official_stats", "mailbox_units_hanzhong_2022_08.csv"), TestContext.Current.CancellationToken);
        var falsified = lines[1].Replace(",96,91,5,0,", ",96,95,5,0,", StringComparison.Ordinal);
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "汉台区人民政府");

        var report = await bench.ImportAsync("reported_figure", $"{lines[0]}\n{falsified}\n", mapping: """
            {
              "stream": "reported_figure",
              "columns": { "month": "period", "item": { "constant": "WS-22" }, "numerator": "closed", "denominator": "handled" },
              "identities": ["handled = closed + in_progress + overdue_open"]
            }
            """);

        Assert.Equal((2, "handled", "96", "IdentityBroken"), Assert.Single(report.Problems) is var problem ? (problem.Line, problem.Column, problem.Value, problem.Reason) : default);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Nhs_AttendancesInParts_GiveOrganisationsByMonths(string engine)
    {
        var path = RealFiles.PathOf("nhs_ae", "ae_attendances.csv");
        await using var bench = await ImportBench.WithUnitsAsync(engine, [.. RealFiles.Column(path, "org_code")]);

        var report = await bench.ImportFileAsync("reported_figure", path, """
            {
              "stream": "reported_figure",
              "columns": { "item": { "constant": "WS-22" }, "numerator": { "sum": "attendances - breaches" }, "denominator": "attendances" }
            }
            """);

        Assert.Equal(new(12765, 0, 0, 0, 0), report.Rows);
        Assert.Equal(36, report.Months.Count);
        Assert.Equal(274, await bench.ScalarAsync<long>("select count(distinct unit_id) from record_reported_figure"));

        // RF4 in March 2017: 21,289 - 2,879 + 813 - 22 + 2,850 - 6 within four hours of 21,289 + 813 + 2,850
        Assert.Equal(22045, await bench.ScalarAsync<double>("select sum(r.numerator) from record_reported_figure r join unit u on u.unit_id = r.unit_id where u.name = 'RF4' and r.month = 201703"));
        Assert.Equal(24952, await bench.ScalarAsync<double>("select sum(r.denominator) from record_reported_figure r join unit u on u.unit_id = r.unit_id where u.name = 'RF4' and r.month = 201703"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Baltimore_HotlineCases_AreLateByStampAndByDay(string engine)
    {
        var path = RealFiles.PathOf("baltimore_311", "sr_10000_no_answer.csv");
        await using var bench = await ImportBench.WithUnitsAsync(engine, [.. RealFiles.Column(path, "Agency")]);

        var report = await bench.ImportFileAsync("hotline_case", path);

        Assert.Equal((10000, 0), (report.Rows.Accepted, report.Rows.Rejected));
        Assert.Equal(9555, await bench.ScalarAsync<long>("select count(*) from record_hotline_case where due_at is not null and closed_at is not null"));
        Assert.Equal(1567, await bench.ScalarAsync<long>("select sum(handling_stamp_late) from record_hotline_case"));
        Assert.Equal(1316, await bench.ScalarAsync<long>("select sum(handling_late) from record_hotline_case"));
    }

    private static async Task<(long Letters, long Days)> DaysAsync(ImportBench bench, int year)
    {
        var months = new { first = year * 100, last = (year * 100) + 12 };
        return (
            await bench.ScalarAsync<long>("select count(answer_days) from record_village_feedback where posted_at_month between @first and @last", months),
            await bench.ScalarAsync<long>("select sum(answer_days) from record_village_feedback where posted_at_month between @first and @last", months));
    }

    // The rule: a county by its name, an office of the city by its word; two offices at once, or no office at all, are joint.
    private static string Office(string spelling)
    {
        var isSeveral = spelling.Contains(' ', StringComparison.Ordinal) || spelling.Contains("信息办商州", StringComparison.Ordinal) || spelling.Contains("个人姓名", StringComparison.Ordinal);
        if (isSeveral)
        {
            return "JOINT";
        }

        var county = Counties.FirstOrDefault(name => spelling.StartsWith(name, StringComparison.Ordinal));
        return county ?? CityOffices.FirstOrDefault(word => spelling.Contains(word, StringComparison.Ordinal)) ?? spelling;
    }
}
