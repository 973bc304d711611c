namespace Risk.Contracts;

/// <summary>The limit is broken while <c>metric comparison threshold</c> is true.</summary>
[GenerateSerializer, Alias("risk.comparison")]
public enum Comparison
{
    [Id(0)] LessThan,
    [Id(1)] LessThanOrEqual,
    [Id(2)] GreaterThan,
    [Id(3)] GreaterThanOrEqual,
    [Id(4)] Equal,
}
