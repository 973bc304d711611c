using Orleans.Embedded.State;

namespace Risk.Tests.Support.Engine;

/// <summary>A store whose writes fail as they are told.</summary>
public sealed class FaultyStateStore(IStateStore inner) : WriteFaults, IStateStore
{
    public async Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken)
    {
        await HangIfDeadAsync();
        return await inner.ReadAsync(grain, stateName, cancellationToken);
    }

    public Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken) =>
        WriteAsync(() => inner.WriteAsync(grain, stateName, json, etag, cancellationToken));

    public Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken) =>
        WriteAsync(async () =>
        {
            await inner.ClearAsync(grain, stateName, etag, cancellationToken);
            return "";
        });
}
