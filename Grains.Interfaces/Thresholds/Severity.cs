namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.severity")]
public enum Severity
{
    [Id(0)] Low,
    [Id(1)] Medium,
    [Id(2)] High,
    [Id(3)] Critical,
}
