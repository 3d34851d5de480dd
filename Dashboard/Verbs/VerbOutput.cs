using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmartSupervision.Dashboard.Verbs;

/// <summary>Where a verb writes: its result to one place, everything else to another.</summary>
public sealed class VerbOutput(Stream result, TextWriter notes) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The result as bytes.</summary>
    public Stream Result { get; } = result;

    /// <summary>Says something beside the result.</summary>
    public Task SayAsync(string sentence) => notes.WriteLineAsync(sentence);

    /// <summary>Writes a line of the result.</summary>
    public async Task WriteLineAsync(string line, CancellationToken cancellation) =>
        await Result.WriteAsync(Encoding.UTF8.GetBytes(line + Environment.NewLine), cancellation);

    /// <summary>Writes the result as one line of JSON.</summary>
    public Task WriteJsonAsync<T>(T value, CancellationToken cancellation) => WriteLineAsync(JsonSerializer.Serialize(value, Readable), cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Result.DisposeAsync();
}
