using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Components.Pages;
using SmartSupervision.Dashboard.Hosting;

// Content root and data lie beside the program, so that it can be started from any folder.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();

// Each room registers what it offers, floor by floor.
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddShell();
builder.Services.AddPageReaders();

var app = builder.Build();
app.UseShell();
return await app.ServeAsync();
