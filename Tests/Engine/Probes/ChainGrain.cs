namespace Risk.Tests.Engine.Probes;

/// <summary>Calls another grain that calls back.</summary>
[Alias("test.chain")]
public interface IChainGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    Task<string> Ping();

    /// <summary>Calls Ping of the grain with this key.</summary>
    [Alias("PingOther")]
    Task<string> PingOther(string key);

    /// <summary>Has the other one ping this one, and waits for it.</summary>
    [Alias("RoundTrip")]
    Task<string> RoundTrip(string key, bool allowReentrancy);

    /// <summary>Has the other one ping this one, and does not wait.</summary>
    [Alias("RoundTripLater")]
    Task RoundTripLater(string key);
}

[GrainType("test-chain")]
public sealed class ChainGrain : Grain, IChainGrain
{
    public Task<string> Ping() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<string> PingOther(string key) => GrainFactory.GetGrain<IChainGrain>(key).Ping();

    public async Task<string> RoundTrip(string key, bool allowReentrancy)
    {
        var other = GrainFactory.GetGrain<IChainGrain>(key);
        if (!allowReentrancy)
            return await other.PingOther(this.GetPrimaryKeyString());
        using var section = RequestContext.AllowCallChainReentrancy();
        return await other.PingOther(this.GetPrimaryKeyString());
    }

    public Task RoundTripLater(string key)
    {
        _ = GrainFactory.GetGrain<IChainGrain>(key).PingOther(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }
}
