namespace Risk.Tests.Engine.Contracts;

/// <summary>Made-up values of the types that contracts are made of.</summary>
internal sealed class PlainSamples(Random random)
{
    private static readonly string[] Texts =
        ["", "a", "EUR/USD", "line\r\nbreak \"quoted\" \\", "Zürich, 東京, 🎈", "\0\u001f\u007f", new('x', 300)];

    private static readonly double[] Doubles =
        [0, -0.0, 0.1, -1 / 3d, double.MaxValue, double.Epsilon, double.NaN, double.NegativeInfinity];

    private static readonly decimal[] Decimals =
        [0, 1.10m, -0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, 1234567.89m];

    private static readonly TimeSpan[] Spans =
        [TimeSpan.Zero, TimeSpan.MaxValue, TimeSpan.FromTicks(-1), TimeSpan.FromMinutes(15)];

    private static readonly DateTime[] Times =
        [new(2026, 1, 5, 14, 30, 0, DateTimeKind.Utc), DateTime.UnixEpoch.AddTicks(1)];

    private static readonly DateTimeOffset[] Instants =
        [new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero), new(2026, 7, 1, 0, 0, 0, 1, TimeSpan.FromHours(-5))];

    /// <returns>Null for a type that it does not know.</returns>
    public object? Make(Type type) => type switch
    {
        _ when type == typeof(string) => Pick(Texts),
        _ when type == typeof(double) => Pick(Doubles),
        _ when type == typeof(decimal) => Pick(Decimals),
        _ when type == typeof(TimeSpan) => Pick(Spans),
        _ when type == typeof(DateTime) => Pick(Times),
        _ when type == typeof(DateTimeOffset) => Pick(Instants),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1 + random.Next(31)),
        _ when type == typeof(TimeOnly) => new TimeOnly(random.Next(24), random.Next(60), 30),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(int) => Pick<int>([0, -1, int.MaxValue, int.MinValue]),
        _ when type == typeof(long) => Pick<long>([0, -1, long.MaxValue, long.MinValue]),
        _ when type == typeof(Guid) => new Guid(random.Next(), 1, 2, [1, 2, 3, 4, 5, 6, 7, 8]),
        _ => null,
    };

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
