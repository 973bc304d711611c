namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.alert-status")]
public enum AlertStatus
{
    [Id(0)] Triggered,
    [Id(1)] Acknowledged,
    [Id(2)] Resolved,
}
