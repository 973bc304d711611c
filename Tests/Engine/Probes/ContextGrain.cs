// Leaving the scheduler is what is shown here.
#pragma warning disable ORLEANS0014

namespace Risk.Tests.Engine.Probes;

/// <summary>Tells what surrounds its calls.</summary>
[Alias("test.context")]
public interface IContextGrain : IGrainWithStringKey
{
    /// <returns>Names of the steps after which the grain was not where it should be.</returns>
    [Alias("Scheduler")]
    Task<ImmutableArray<string>> Scheduler();

    /// <returns>The exception that the use of the grain off its scheduler gives; empty for none.</returns>
    [Alias("Misuse")]
    Task<string> Misuse(string part);

    [Alias("Value")]
    Task<string?> Value(string key);

    [Alias("ValueOf")]
    Task<string?> ValueOf(string other, string key);

    [Alias("SetValue")]
    Task SetValue(string key, string value);

    [Alias("AmbientValue")]
    Task<string?> AmbientValue();
}

[GenerateSerializer, Alias("test.context-state")]
public sealed record ContextState
{
    [Id(0)]
    public int Number { get; init; }
}

[GrainType("test-context")]
public sealed class ContextGrain([PersistentState("context")] IPersistentState<ContextState> store)
    : Grain, IContextGrain
{
    public static AsyncLocal<string?> Ambient { get; } = new();

    public async Task<ImmutableArray<string>> Scheduler()
    {
        var own = TaskScheduler.Current;
        List<string> wrong = [];
        void Check(string step, bool isRight)
        {
            if (!isRight)
                wrong.Add(step);
        }

        Check("start", own != TaskScheduler.Default && SynchronizationContext.Current is null);
        await Task.Delay(1);
        Check("await", TaskScheduler.Current == own);
        Check("Task.Run", await Task.Run(() => TaskScheduler.Current == TaskScheduler.Default));
        Check("after Task.Run", TaskScheduler.Current == own);
        await GrainFactory.GetGrain<IContextGrain>("other").Value("k");
        Check("after a call", TaskScheduler.Current == own);
        await Task.Delay(1).ConfigureAwait(false);
        Check("ConfigureAwait(false)", TaskScheduler.Current == TaskScheduler.Default);
        return [.. wrong];
    }

    public async Task<string> Misuse(string part)
    {
        await Task.Delay(1).ConfigureAwait(false);
        try
        {
            switch (part)
            {
                case "factory":
                    GrainFactory.GetGrain<IContextGrain>("other");
                    break;
                case "timer":
                    this.RegisterGrainTimer(() => Task.CompletedTask, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                    break;
                case "state":
                    await store.WriteStateAsync();
                    break;
            }

            return "";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    public Task<string?> Value(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<string?> ValueOf(string other, string key) => GrainFactory.GetGrain<IContextGrain>(other).Value(key);

    public Task SetValue(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task<string?> AmbientValue() => Task.FromResult(Ambient.Value);
}
