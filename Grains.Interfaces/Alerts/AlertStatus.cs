namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.alert-status")]
public enum AlertStatus
{
    Triggered = 0,
    Acknowledged = 1,
    Resolved = 2,
}
