namespace Risk.Grains.Wakeups;

/// <summary>The kinds of grain that may owe work at a time.</summary>
public enum WakeupKind
{
    Portfolio,
    Alert,
    Escalation,
    Notification,
    Watch,
}
