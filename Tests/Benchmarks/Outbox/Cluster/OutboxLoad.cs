namespace Risk.Benchmarks.Outbox;

/// <summary>The load is measured on one process.</summary>
internal static class OutboxLoad
{
    public static Task<int> RunAsync(int messages)
    {
        Console.Error.WriteLine($"{messages} messages are measured on the Standalone edition only");
        return Task.FromResult(1);
    }
}
