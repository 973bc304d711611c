namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.escalation-status")]
public enum EscalationStatus
{
    Running = 0,

    /// <summary>Stopped by an acknowledgement. On the wire: running, without a next step.</summary>
    Paused = 1,

    Cancelled = 2,
    Completed = 3,
}
