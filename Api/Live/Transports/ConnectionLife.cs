using Risk.Api.Security;

namespace Risk.Api.Live.Transports;

/// <summary>Ends a live connection when the client is gone, the service stops, or the token expires.</summary>
internal sealed class ConnectionLife : IDisposable
{
    // The longest that a timer can wait.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);
    private readonly CancellationTokenSource expiry;
    private readonly CancellationTokenSource all;
    private readonly CancellationToken stopping;

    public ConnectionLife(Caller caller, TimeProvider clock, CancellationToken aborted, CancellationToken stopping)
    {
        TimeSpan left = caller.ExpiresAt - clock.GetUtcNow();
        TimeSpan wait = left > Longest ? Longest : left < TimeSpan.Zero ? TimeSpan.Zero : left;
        expiry = new CancellationTokenSource(wait, clock);
        all = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, aborted, stopping);
        this.stopping = stopping;
    }

    public CancellationToken Token => all.Token;

    /// <summary>Why it ended, for the client; null when the client ended it.</summary>
    public string? Reason => stopping.IsCancellationRequested ? "the service stops"
        : expiry.IsCancellationRequested ? "the token has expired"
        : null;

    public void End() => all.Cancel();

    public void Dispose()
    {
        all.Dispose();
        expiry.Dispose();
    }
}
