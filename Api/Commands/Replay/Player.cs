using System.Buffers;
using Risk.Api.Commands.Remote;
using Risk.Api.Commands.Terminal;
using Risk.Api.Endpoints.MarketData;

namespace Risk.Api.Commands.Replay;

/// <summary>Sends a tape in batches: one is on its way while the next is made.</summary>
internal sealed class Player(ServiceClient service, Pacer pacer, TransferReport report, TransferTotals totals)
{
    private const string Path = "/api/market-data/prices";
    private const int MaxRows = 4_000;
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(20);

    private Batch current = new();
    private Task sending = Task.CompletedTask;

    /// <summary>How much of the tape was read, 0 to 1.</summary>
    private double played;

    public async Task PlayAsync(Tape tape, Func<double> fraction, CancellationToken cancellation)
    {
        double start = 0;
        while (await tape.ReadAsync(cancellation) is { } part)
        {
            double end = fraction();
            for (int i = 0; i < part.Ticks.Count; i++)
            {
                played = start + (end - start) * (i + 1) / part.Ticks.Count;
                await TakeAsync(part, part.Ticks[i], cancellation);
            }
            start = end;
        }
        await SendAsync(cancellation);
        await sending;
    }

    private async ValueTask TakeAsync(Tape.Part part, Tape.Tick tick, CancellationToken cancellation)
    {
        await WaitAsync(tick.At, cancellation);
        current.Text.Write(part.Text.Span[tick.Row]);
        current.Lines.Add(tick.Line);
        if (current.Lines.Count == MaxRows)
            await SendAsync(cancellation);
    }

    private async ValueTask WaitAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        TimeSpan wait = pacer.WaitFor(at);
        if (wait < Together)
            return;
        await SendAsync(cancellation);
        await Task.Delay(wait, cancellation);
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        await sending;
        report.Step(played, totals.Rows);
        if (current.Lines.Count == 0)
            return;
        sending = DeliverAsync(current, cancellation);
        current = new();
    }

    private async Task DeliverAsync(Batch batch, CancellationToken cancellation)
    {
        ImportResponse answer = await service.PostCsvAsync(Path, batch.Text.WrittenMemory, cancellation);
        totals.Add(answer, line => batch.Lines[line - 1]);
    }

    private sealed class Batch
    {
        public ArrayBufferWriter<byte> Text { get; } = new(MaxRows * 40);

        public List<long> Lines { get; } = [];
    }
}
