namespace Risk.Tests.Engine.Probes;

/// <summary>Fails as it is told.</summary>
[Alias("test.failing")]
public interface IFailingGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    Task<string> Ping();

    [Alias("ThrowNow")]
    ValueTask<int> ThrowNow(string message);

    [Alias("ThrowLater")]
    Task ThrowLater(string message);
}

/// <summary>An exception that crosses processes.</summary>
[GenerateSerializer, Alias("test.exception")]
public sealed class ProbeException(string message) : Exception(message);

/// <summary>Its activations fail while the gate "fail" is open.</summary>
[GrainType("test-failing")]
public sealed class FailingGrain(Gates gates, FailingGrain.Switch failure) : Grain, IFailingGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await gates.PassAsync("activation", cancellationToken);
        if (failure.IsOn)
            throw new ProbeException("activation");
    }

    public Task<string> Ping() => Task.FromResult("pong");

    public ValueTask<int> ThrowNow(string message) => throw new ProbeException(message);

    public async Task ThrowLater(string message)
    {
        await Task.Yield();
        throw new ProbeException(message);
    }

    /// <summary>Whether activations fail.</summary>
    public sealed class Switch
    {
        public bool IsOn { get; set; }
    }
}

/// <summary>A grain that cannot be constructed.</summary>
[Alias("test.unmade")]
public interface IUnmadeGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    Task Ping();
}

[GrainType("test-unmade")]
public sealed class UnmadeGrain : Grain, IUnmadeGrain
{
    public UnmadeGrain() => throw new ProbeException("constructor");

    public Task Ping() => Task.CompletedTask;
}
