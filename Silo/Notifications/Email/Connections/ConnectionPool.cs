namespace Risk.Silo.Notifications.Email.Connections;

/// <summary>A connection that tells one message after the other.</summary>
internal interface IMailConnection
{
    /// <summary>Says goodbye, which changes nothing however it ends.</summary>
    Task LeaveAsync();
}

/// <summary>An open connection.</summary>
/// <param name="Messages">That it has told.</param>
/// <param name="IdleSince">When it told the last one.</param>
internal sealed record Pooled<T>(T Connection, int Messages, DateTimeOffset IdleSince)
    where T : IMailConnection;

/// <summary>Connections that have told a message and can tell another. Thread-safe.</summary>
internal sealed class ConnectionPool<T> : IDisposable
    where T : IMailConnection
{
    private const int MostMessages = 100;

    // Less than servers close them after.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly List<Pooled<T>> idle = [];
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private bool isClosed;

    public ConnectionPool(TimeProvider clock)
    {
        this.clock = clock;
        timer = clock.CreateTimer(_ => Drop(IsOld), null, LongestIdle, LongestIdle);
    }

    /// <returns>The connection that was used last; null when there is none.</returns>
    public Pooled<T>? Take()
    {
        lock (gate)
        {
            if (idle is not [.., var last] || IsOld(last))
                return null;
            idle.RemoveAt(idle.Count - 1);
            return last;
        }
    }

    /// <summary>One that was just opened.</summary>
    public Pooled<T> New(T connection) => new(connection, 0, clock.GetUtcNow());

    /// <summary>It has told a message and heard that it was taken.</summary>
    public void Return(Pooled<T> used)
    {
        Pooled<T> next = used with { Messages = used.Messages + 1, IdleSince = clock.GetUtcNow() };
        lock (gate)
        {
            if (!isClosed && next.Messages < MostMessages)
            {
                idle.Add(next);
                return;
            }
        }

        _ = next.Connection.LeaveAsync();
    }

    /// <summary>What lies idle is of no use any more: one of them was found dead.</summary>
    public void Clear() => Drop(_ => true);

    public void Dispose()
    {
        lock (gate)
            isClosed = true;
        timer.Dispose();
        Clear();
    }

    private bool IsOld(Pooled<T> one) => clock.GetUtcNow() - one.IdleSince >= LongestIdle;

    private void Drop(Predicate<Pooled<T>> isDropped)
    {
        List<Pooled<T>> dropped;
        lock (gate)
        {
            dropped = idle.FindAll(isDropped);
            idle.RemoveAll(isDropped);
        }

        foreach (var one in dropped)
            _ = one.Connection.LeaveAsync();
    }
}
