namespace Risk.Tests.Support.Order;

/// <summary>About how long a class of tests takes, where that is long: it then starts before shorter ones.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAttribute(int seconds) : Attribute
{
    public int Seconds => seconds;
}
