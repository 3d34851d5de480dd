using System.Data.Common;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Tests.Support;
using Xunit;

namespace SmartSupervision.Tests.Components.Parts;

public sealed class PageStatesTests : PageContext
{
    private int reads;

    [Fact]
    public async Task States_WhileReading_SayLoadingThenShowTheView()
    {
        var answer = new TaskCompletionSource<string?>();
        var page = Render("a", _ => answer.Task);
        Assert.Equal("正在读取……", page.Find("[role=status]").TextContent);

        answer.SetResult("内容");

        await page.WaitForAssertionAsync(() => Assert.Equal("内容", page.Find("p.view").TextContent));
    }

    [Fact]
    public void States_DatabaseFails_SayWhatWasKeptAndCanTryAgain()
    {
        var page = Render("a", _ => ++reads == 1 ? throw new DatabaseTrouble() : Task.FromResult<string?>("又好了"));
        Assert.Contains("已导入的数据没有改动", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        page.Find("button").Click();

        Assert.Equal("又好了", page.Find("p.view").TextContent);
    }

    [Fact]
    public async Task States_AddressNamesNothing_MarkTheResponse404AsItIsSent()
    {
        var response = new KeptResponse();
        Http.HttpContext = new DefaultHttpContext();
        Http.HttpContext.Features.Set<IHttpResponseFeature>(response);

        var page = Render("a", _ => Task.FromResult<string?>(null));
        Assert.Equal(200, response.StatusCode);
        await response.SendAsync();

        Assert.Equal("没有", page.Find("p.missing").TextContent);
        Assert.Equal(404, response.StatusCode);
    }

    [Fact]
    public void States_NothingToShow_ShowTheEmptyPart()
    {
        var page = Render("a", _ => Task.FromResult<string?>(""));
        Assert.Equal("空", page.Find("p.empty").TextContent);
    }

    [Fact]
    public void States_SameKey_ReadOnceAndAnotherKeyReadsAgain()
    {
        Task<string?> Count(CancellationToken cancellation) => Task.FromResult<string?>($"第{++reads}次");
        var page = Render("a", Count);

        page.Render(parameters => parameters.Add(states => states.Key, "a"));
        Assert.Equal("第1次", page.Find("p.view").TextContent);

        page.Render(parameters => parameters.Add(states => states.Key, "b"));
        Assert.Equal("第2次", page.Find("p.view").TextContent);
    }

    [Fact]
    public void States_CircuitAfterRequest_TakesTheViewOnceAndReadsNothing()
    {
        Task<string?> Count(CancellationToken cancellation) => Task.FromResult<string?>($"第{++reads}次");
        Http.HttpContext = new DefaultHttpContext();
        Render("a", Count);
        Http.HttpContext = null;

        Assert.Equal("第1次", Render("a", Count).Find("p.view").TextContent);
        Assert.Equal("第2次", Render("a", Count).Find("p.view").TextContent); // handed over only once
    }

    private IRenderedComponent<PageStates<string>> Render(object key, Func<CancellationToken, Task<string?>> read) =>
        Render<PageStates<string>>(parameters => parameters
            .Add(states => states.Key, key)
            .Add(states => states.Read, read)
            .Add(states => states.IsEmpty, text => text.Length == 0)
            .Add(states => states.ChildContent, (RenderFragment<string>)(text => Paragraph("view", text)))
            .Add(states => states.Empty, Paragraph("empty", "空"))
            .Add(states => states.Missing, Paragraph("missing", "没有")));

    private static RenderFragment Paragraph(string style, string text) => builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", style);
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    private sealed class KeptResponse : HttpResponseFeature
    {
        private readonly List<Func<Task>> starting = [];

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Add(() => callback(state));

        public async Task SendAsync()
        {
            foreach (var act in starting)
            {
                await act();
            }
        }
    }

    private sealed class DatabaseTrouble() : DbException("no database");
}
