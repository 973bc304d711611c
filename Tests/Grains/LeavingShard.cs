using Microsoft.Extensions.Logging.Abstractions;
using Risk.Contracts;
using Risk.Grains.News;

namespace Risk.Tests.Grains;

/// <summary>Has a shard of news that is subscribed to leave, as when its entry of the directory went.</summary>
[Alias("test.ILeavingShard")]
public interface ILeavingShard : IGrainWithStringKey
{
    [Alias("leave")]
    Task Leave(INewsObserver observer);
}

[GrainType("test.leaving-shard")]
public sealed class LeavingShard : Grain, ILeavingShard
{
    public async Task Leave(INewsObserver observer)
    {
        NewsGrain shard = new(TimeProvider.System, NullLogger<NewsGrain>.Instance);
        await shard.Subscribe(observer);
        await shard.OnDeactivateAsync(
            new(DeactivationReasonCode.DirectoryFailure, "its entry went"), CancellationToken.None);
    }
}
