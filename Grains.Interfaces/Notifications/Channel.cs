namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.channel")]
public enum Channel
{
    [Id(0)] Email,
    [Id(1)] Sms,
    [Id(2)] Webhook,
}
