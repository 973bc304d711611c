namespace Risk.Tests.Engine.Turns;

/// <summary>Stateless workers.</summary>
public sealed class WorkerTests : EngineTest
{
    [Fact]
    public async Task Calls_OfOneKey_RunInAsManyWorkersAsAllowed()
    {
        var first = Grain<IWorkerGrain>().Work("1");
        await Gates.ReachedAsync("1");
        var second = Grain<IWorkerGrain>().Work("2");
        await Gates.ReachedAsync("2");
        var third = Grain<IWorkerGrain>().Work("3");
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Gates.IsReached("3").ShouldBeFalse();

        Gates.OpenAll();
        await Task.WhenAll(first, second, third);
    }
}
