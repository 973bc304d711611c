using System.Collections.Concurrent;

namespace Risk.Tests.Engine.Probes;

/// <summary>The ticks that reminder grains have had.</summary>
public sealed class ReminderLog
{
    public ConcurrentQueue<ReminderTick> Ticks { get; } = new();
}

/// <summary>One tick and the activation that it came to.</summary>
public sealed record ReminderTick(string Name, Guid Instance, TickStatus Status);
