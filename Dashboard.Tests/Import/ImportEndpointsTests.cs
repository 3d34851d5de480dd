using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SmartSupervision.Dashboard.Import;

namespace SmartSupervision.Tests.Import;

/// <summary>Templates and rejected rows as a browser downloads them, from a real server.</summary>
public sealed class ImportEndpointsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_TemplatesAndRejectedRows_AreFilesOrNotFound()
    {
        await using var bench = await ImportBench.WithUnitsAsync("sqlite", "示例区民政局");
        var report = await bench.ImportAsync("unit_size", "单位,月份,监察对象人数\nD01,2026-05,2.5\n");
        await using var app = await StartAsync(bench);
        using var client = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        Assert.Equal((HttpStatusCode.OK, "text/csv", "单位-模板.csv"), await HeadAsync(client, "/data/templates/unit.csv"));
        Assert.Equal(
            (HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "单位-模板.xlsx"), await HeadAsync(client, "/data/templates/unit.xlsx"));
        Assert.Equal((HttpStatusCode.OK, "text/csv", $"{report.BatchId}-被拒的行.csv"), await HeadAsync(client, $"/data/batches/{report.BatchId}/rejected.csv"));
        Assert.EndsWith("\r\nD01,2026-05,2.5,2,监察对象人数,2.5,应为整数\r\n", await client.GetStringAsync(new Uri($"/data/batches/{report.BatchId}/rejected.csv", UriKind.Relative), Token), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "没有名为“nothing”的数据流。可用的名称见“数据”页的模板清单。"), await TextAsync(client, "/data/templates/nothing.csv"));
        Assert.Equal((HttpStatusCode.NotFound, "没有批次 7。"), await TextAsync(client, "/data/batches/7/rejected.csv"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> TextAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    private static async Task<WebApplication> StartAsync(ImportBench bench)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocalization().AddSingleton(ImportBench.Catalogue).AddSingleton(bench.Engine).AddSingleton<ImportWords>().AddSingleton<RejectedFile>();
        var app = builder.Build();
        app.UseRequestLocalization("zh-CN");
        app.MapImport();
        await app.StartAsync(Token);
        return app;
    }

    private static async Task<(HttpStatusCode Status, string? Type, string? Name)> HeadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        var content = response.Content.Headers;
        return (response.StatusCode, content.ContentType?.MediaType, content.ContentDisposition?.FileNameStar);
    }
}
