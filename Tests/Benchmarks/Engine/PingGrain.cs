namespace Risk.Benchmarks.Engine;

/// <summary>Does next to nothing, in several ways.</summary>
[Alias("bench.ping")]
public interface IPingGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    ValueTask<int> Ping(int number);

    [Alias("PingTask")]
    Task<int> PingTask(int number);

    [Alias("PingLater")]
    Task<int> PingLater(int number);
}

[GrainType("bench-ping")]
public sealed class PingGrain : Grain, IPingGrain
{
    public ValueTask<int> Ping(int number) => new(number + 1);

    public Task<int> PingTask(int number) => Task.FromResult(number + 1);

    public async Task<int> PingLater(int number)
    {
        await Task.Yield();
        return number + 1;
    }
}
