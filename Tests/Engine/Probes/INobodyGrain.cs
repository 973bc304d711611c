namespace Risk.Tests.Engine.Probes;

/// <summary>No class implements it.</summary>
[Alias("test.nobody")]
public interface INobodyGrain : IGrainWithStringKey
{
    [Alias("Ping")]
    Task Ping();
}
