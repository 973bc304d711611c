namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.escalation-status")]
public enum EscalationStatus
{
    [Id(0)] Running,

    /// <summary>Stopped by an acknowledgement. On the wire: running, without a next step.</summary>
    [Id(1)] Paused,

    [Id(2)] Cancelled,
    [Id(3)] Completed,
}
