namespace Risk.Contracts;

/// <summary>What the length of a turn is counted in.</summary>
[GenerateSerializer, Alias("risk.rotation-unit")]
public enum RotationUnit
{
    Hourly = 0,
    Daily = 1,
    Weekly = 2,
}
