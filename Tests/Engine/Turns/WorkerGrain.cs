namespace Risk.Tests.Engine.Turns;

/// <summary>At most two of it work for one key.</summary>
[Alias("test.worker")]
public interface IWorkerGrain : IGrainWithStringKey
{
    [Alias("Work")]
    Task Work(string gate);
}

[StatelessWorker(2), GrainType("test-worker")]
public sealed class WorkerGrain(Gates gates) : Grain, IWorkerGrain
{
    public Task Work(string gate) => gates.PassAsync(gate);
}
