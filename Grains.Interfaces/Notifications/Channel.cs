namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.channel")]
public enum Channel
{
    Email = 0,
    Sms = 1,
    Webhook = 2,
}
