namespace Risk.Grains.Wakeups;

/// <summary>A grain that is to be woken at a time.</summary>
public sealed record Wakeup(WakeupKind Kind, string Key, DateTimeOffset DueAt);
