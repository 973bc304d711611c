namespace Risk.Contracts;

/// <summary>How an alert stood when somebody was told of it.</summary>
[GenerateSerializer, Immutable, Alias("risk.message-mark")]
public sealed record MessageMark(
    [property: Id(0)] Channel Channel,
    [property: Id(1)] string Recipient,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] double? Value,
    [property: Id(4)] Severity Severity,
    [property: Id(5)] string? AcknowledgedBy);
