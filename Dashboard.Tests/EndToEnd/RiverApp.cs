using Xunit;

namespace SmartSupervision.Tests.EndToEnd;

/// <summary>A running product with the three units of the second district and their hotline cases, imported by the verb.</summary>
public sealed class RiverApp : IAsyncLifetime
{
    internal RunningApp App { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.StartAsync(sample: false);
        await ImportAsync("unit", "units.csv", RiverDistrict.Units);
        await ImportAsync("unit_alias", "aliases.csv", RiverDistrict.Aliases);
        await ImportAsync("hotline_case", "hotline.csv", RiverDistrict.Hotline);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Imports a text by the verb, in a process of its own; gives the number of the batch.</summary>
    internal async Task<long> ImportAsync(string stream, string name, string text)
    {
        var path = Path.Combine(App.Folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var result = await App.VerbAsync("import", stream, path);
        Assert.Equal(0, result.ExitCode);
        return System.Text.Json.JsonDocument.Parse(result.Output).RootElement.GetProperty("batch").GetInt64();
    }

    /// <summary>What <c>/health</c> counts: batches and records.</summary>
    internal async Task<(int Batches, long Records)> CountsAsync()
    {
        var health = await App.HealthAsync();
        return (health.GetProperty("batches").GetInt32(), health.GetProperty("records").GetInt64());
    }
}
