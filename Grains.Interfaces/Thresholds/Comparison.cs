namespace Risk.Contracts;

/// <summary>The limit is broken while <c>metric comparison threshold</c> is true.</summary>
[GenerateSerializer, Alias("risk.comparison")]
public enum Comparison
{
    LessThan = 0,
    LessThanOrEqual = 1,
    GreaterThan = 2,
    GreaterThanOrEqual = 3,
    Equal = 4,
}
