namespace Risk.Grains.Failpoints;

/// <summary>No failpoint is armed.</summary>
public sealed class NoFailpoints : IFailpoints
{
    public ValueTask HitAsync(string name) => ValueTask.CompletedTask;
}
