using System.Collections.Concurrent;
using System.Threading.Channels;
using SmartSupervision.Dashboard.Import.Reading;
using SmartSupervision.Dashboard.Import.Rows;

namespace SmartSupervision.Dashboard.Import;

/// <summary>Reads and checks a file on one thread while another stores it; a few chunks at most are on the way.</summary>
internal sealed class RowPump(RowSource source, RowReader reader, int headerCells)
{
    private const int ChunksOnTheWay = 3;

    private readonly ConcurrentQueue<RowChunk> used = new();

    /// <summary>Rows read so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads to the end and hands chunk after chunk to the store; gives why the file is refused, or null.</summary>
    public async Task<Refusal?> RunAsync(Func<RowChunk, Task> store, CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<RowChunk>(new BoundedChannelOptions(ChunksOnTheWay) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAsync(channel.Writer, stop.Token), cancellation);
        try
        {
            await foreach (var chunk in channel.Reader.ReadAllAsync(cancellation))
            {
                await store(chunk);
                chunk.Clear();
                used.Enqueue(chunk);
            }

            return await reading;
        }
        finally
        {
            // When storing failed the reader still waits for room; what stopped it is thrown already.
            await stop.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Refusal?> ReadAsync(ChannelWriter<RowChunk> writer, CancellationToken cancellation)
    {
        try
        {
            var row = new CellRow();
            var chunk = new RowChunk();
            var step = source.Read(row);
            while (step == RowStep.Row)
            {
                reader.Read(row, headerCells, chunk, source.LeavesOutEmptyCells);
                var isShort = row.Count < headerCells && !source.LeavesOutEmptyCells;
                var (line, cells) = (row.Line, row.Count);
                Rows++;
                step = source.Read(row);
                if (isShort && step == RowStep.End && source.EndsOpen)
                {
                    return Refusal.For("CutRow", line, cells, headerCells);
                }

                if (chunk.IsFull)
                {
                    chunk.Fraction = source.Fraction;
                    await writer.WriteAsync(chunk, cancellation);
                    chunk = used.TryDequeue(out var again) ? again : new();
                }
            }

            if (step == RowStep.End && !chunk.IsEmpty)
            {
                chunk.Fraction = 1;
                await writer.WriteAsync(chunk, cancellation);
            }

            return source.Refusal;
        }
        finally
        {
            writer.Complete();
        }
    }
}
