using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Embedded.Activations;

/// <summary>The services of one activation.</summary>
internal sealed class GrainScope(IServiceProvider root)
{
    private readonly AsyncServiceScope scope = root.CreateAsyncScope();

    public IServiceProvider Services => scope.ServiceProvider;

    /// <summary>Disposes the grain, then what was made for it.</summary>
    public async Task DisposeAsync(object? grain)
    {
        try
        {
            if (grain is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (grain as IDisposable)?.Dispose();
        }
        finally
        {
            await scope.DisposeAsync();
        }
    }
}
