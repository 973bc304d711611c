using System.Text.Json;

namespace Risk.Tests.Support.Service;

/// <summary>What a risk desk does with the service.</summary>
internal sealed class Desk(ApiClient api)
{
    public Task CreateAsync(string portfolio, double cash = 0, string? benchmark = null) =>
        api.PutAsync($"api/portfolios/{portfolio}", new { name = portfolio, base_currency = "USD", cash, benchmark });

    public Task HoldAsync(string portfolio, params (string Symbol, decimal Quantity)[] positions) =>
        api.PutAsync($"api/portfolios/{portfolio}/positions", new
        {
            positions = positions.Select(p => new { symbol = p.Symbol, quantity = p.Quantity }),
        });

    public Task SetPolicyAsync(Ladder ladder) =>
        api.PutAsync($"api/risk/escalation-policies/{Ladder.Id}", ladder.Wire);

    public Task SetLimitAsync(string id, string portfolio, string metric, string comparison, double value) =>
        api.PostAsync("api/risk/thresholds", new
        {
            id,
            portfolio_id = portfolio,
            metric_type = metric,
            comparison_type = comparison,
            threshold_value = value,
            severity = Ladder.Severity,
            description = $"{metric} of {portfolio}",
        });

    public Task<JsonElement> ImportClosesAsync(IEnumerable<string> lines) =>
        api.PostCsvAsync("api/market-data/closes", string.Join('\n', lines.Prepend("date,symbol,close")));

    public Task TickAsync(string symbol, decimal price, DateTimeOffset? at = null) =>
        TickAsync(at ?? Clock.Now, (symbol, price));

    public Task TickAsync(DateTimeOffset at, params (string Symbol, decimal Price)[] prices) =>
        api.PostAsync("api/market-data/prices", new
        {
            prices = prices.Select(p => new { symbol = p.Symbol, price = p.Price, at }),
        });

    public Task<IReadOnlyList<AlertShape>> AlertsAsync() => api.ListAsync<AlertShape>("api/risk/alerts");

    public Task<AlertShape> AlertAsync(string id) => api.GetAsync<AlertShape>($"api/risk/alerts/{id}");

    public Task<IReadOnlyList<TimelineShape>> TimelineAsync(string id) =>
        api.ListAsync<TimelineShape>($"api/risk/alerts/{id}/timeline");

    public Task<IReadOnlyList<NotificationShape>> NotificationsAsync() =>
        api.ListAsync<NotificationShape>("api/notifications");

    /// <summary>Waits until nothing is on its way any more.</summary>
    public Task SettledAsync() => Wait.UntilAsync(
        "every notification is sent",
        async () => (await NotificationsAsync()).All(n => n.Status is "sent" or "suppressed"));

    public Task AcknowledgeAsync(string alert) =>
        api.PostAsync($"api/risk/alerts/{alert}/acknowledge", new { comment = "seen" });

    public Task ResolveAsync(string alert) =>
        api.PostAsync($"api/risk/alerts/{alert}/resolve", new { comment = "hedged" });

    public async Task<double?> MetricAsync(string portfolio, string metric)
    {
        JsonElement at = (await api.GetAsync($"api/portfolios/{portfolio}/metrics")).GetProperty("metrics");
        foreach (string part in metric.Split('.'))
            at = at.GetProperty(part);
        return at.ValueKind == JsonValueKind.Null ? null : at.GetDouble();
    }
}
