using System.Collections.Concurrent;
using System.Net;
using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Work;

/// <summary>Executions into several books, over all Api nodes, until told to stop; answers are noted.</summary>
internal sealed class Load(RiskCluster cluster, IReadOnlyList<Book> books)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentBag<(string Portfolio, string Execution)> accepted = [];
    private readonly ConcurrentBag<string> refused = [];

    /// <summary>Answered with 2xx.</summary>
    public IReadOnlyCollection<(string Portfolio, string Execution)> Accepted => accepted;

    /// <summary>Answered otherwise, or not at all.</summary>
    public IReadOnlyCollection<string> Refused => refused;

    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(books.SelectMany((book, i) =>
            cluster.Apis.Select((api, j) => WorkAsync(book, api, $"{i}-{j}", stop))));

    private async Task WorkAsync(Book book, ApiNode node, string name, CancellationToken stop)
    {
        for (int number = 0; !stop.IsCancellationRequested; number++)
        {
            string execution = $"{name}-{number}";
            await TryAsync(book, node, execution);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task TryAsync(Book book, ApiNode node, string execution)
    {
        try
        {
            await node.Api.PostAsync($"api/portfolios/{book.Id}/executions", new
            {
                execution_id = execution, symbol = book.Symbol, side = "buy", quantity = 1, price = 100,
                executed_at = Clock.Now,
            });
            accepted.Add((book.Id, execution));
        }
        catch (HttpRequestException failure)
        {
            refused.Add($"{execution} of {book.Id}: {failure.Message}");
        }
    }

    /// <summary>The status of those that were refused, and how often each.</summary>
    public static string Summary(IEnumerable<string> refusals) => string.Join(
        ", ", refusals.GroupBy(r => r.Contains(": 503") ? nameof(HttpStatusCode.ServiceUnavailable) : r)
            .Select(g => $"{g.Count()} × {g.Key}"));
}
