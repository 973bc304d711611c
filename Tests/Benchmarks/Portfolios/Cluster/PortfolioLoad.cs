namespace Risk.Benchmarks.Portfolios;

/// <summary>Memory is measured in one process.</summary>
internal static class PortfolioLoad
{
    public static Task RunAsync(int portfolios)
    {
        Console.Error.WriteLine($"{portfolios} portfolios are measured on the Standalone edition only");
        return Task.CompletedTask;
    }
}
