using SmartSupervision.Dashboard.Briefing;
using SmartSupervision.Dashboard.Components.Pages;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Hosting;
using SmartSupervision.Dashboard.Import;
using SmartSupervision.Dashboard.Runs;
using SmartSupervision.Dashboard.Sample;
using SmartSupervision.Dashboard.Verbs;

// Content root and data lie beside the program, so that it can be started from any folder.
var isVerb = VerbRunner.IsVerb(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = isVerb ? [] : args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.UseQuietOutput();

// Each room registers what it offers, floor by floor.
builder.Services.AddCatalogue();
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddImport(builder.Configuration);
builder.Services.AddRuns();
builder.Services.AddSample(builder.Configuration);
builder.Services.AddFirstStart();
builder.Services.AddBriefing();
builder.Services.AddVerbs();
builder.Services.AddShell();
builder.Services.AddPageReaders();

var app = builder.Build();
if (!await app.PrepareAsync())
{
    return VerbRunner.Failed;
}

if (await VerbRunner.TryRunAsync(args, app.Services) is { } exitCode)
{
    return exitCode;
}

app.UseShell();
app.MapHealth();
app.MapImport();
app.MapPageFiles();
return await app.ServeAsync();

/// <summary>The program, named so that tests can start it.</summary>
public partial class Program;
