using System.Globalization;

namespace Orleans;

/// <summary>On an interface method: how long its caller waits for the answer.</summary>
/// <param name="timeout">A TimeSpan in its invariant form, for example "00:00:05".</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
