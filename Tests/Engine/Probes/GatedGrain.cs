namespace Risk.Tests.Engine.Probes;

/// <summary>Its methods wait at the gate that they are given.</summary>
[Alias("test.gated")]
public interface IGatedGrain : IGrainWithStringKey
{
    [Alias("Write")]
    Task Write(string gate);

    [Alias("Read"), ReadOnly]
    Task Read(string gate);

    [Alias("Interleave"), AlwaysInterleave]
    Task Interleave(string gate);

    /// <summary>Returns at once, whatever runs: all that was sent before it has been looked at.</summary>
    [Alias("Nudge"), AlwaysInterleave]
    Task Nudge();

    [Alias("Send"), OneWay]
    Task Send(string gate, bool thenThrow);

    [Alias("Short"), ResponseTimeout("00:00:01")]
    Task Short(string gate);

    [Alias("Cancellable")]
    Task Cancellable(string gate, CancellationToken token);

    [Alias("CanBeCanceled")]
    Task<bool> CanBeCanceled(CancellationToken token);
}

[GrainType("test-gated")]
public sealed class GatedGrain(Gates gates) : Grain, IGatedGrain
{
    public Task Write(string gate) => gates.PassAsync(gate);

    public Task Read(string gate) => gates.PassAsync(gate);

    public Task Interleave(string gate) => gates.PassAsync(gate);

    public Task Nudge() => Task.CompletedTask;

    public async Task Send(string gate, bool thenThrow)
    {
        await gates.PassAsync(gate);
        if (thenThrow)
            throw new InvalidOperationException("One way.");
    }

    public Task Short(string gate) => gates.PassAsync(gate);

    public async Task Cancellable(string gate, CancellationToken token)
    {
        try
        {
            await gates.PassAsync(gate, token);
        }
        catch (OperationCanceledException)
        {
            await gates.PassAsync($"{gate} cancelled", CancellationToken.None);
            throw;
        }
    }

    public Task<bool> CanBeCanceled(CancellationToken token) => Task.FromResult(token.CanBeCanceled);
}
