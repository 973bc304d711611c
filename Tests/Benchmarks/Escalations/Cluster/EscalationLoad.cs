namespace Risk.Benchmarks.Escalations;

/// <summary>The load is measured on one process; a cluster's figures are those of Tests/Cluster.</summary>
internal static class EscalationLoad
{
    public static Task<int> RunAsync(int alerts, int steps)
    {
        Console.Error.WriteLine($"{alerts} alerts of {steps} steps are measured on the Standalone edition only");
        return Task.FromResult(1);
    }
}
