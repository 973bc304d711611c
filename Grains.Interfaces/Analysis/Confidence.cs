namespace Risk.Contracts;

/// <summary>A confidence that tails are estimated with.</summary>
[GenerateSerializer, Alias("risk.confidence")]
public enum Confidence
{
    Percent95 = 0,
    Percent975 = 1,
    Percent99 = 2,
}
