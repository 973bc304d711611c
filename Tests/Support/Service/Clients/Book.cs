using System.Globalization;

namespace Risk.Tests.Support.Service;

/// <summary>
/// The smallest book that has every metric: 100 shares of a symbol of its own, with 80 closes of about 100 and a limit
/// on the day's loss of 5 %.
/// </summary>
internal sealed class Book(string id, Desk desk)
{
    private const int Closes = 80;
    private const decimal LastClose = 100;
    private const decimal Broken = 90;

    public string Id => id;

    public string LimitId => $"{id}-loss";

    public string Symbol => $"{id}.X";

    public async Task SetUpAsync()
    {
        await desk.ImportClosesAsync(CloseLines());
        await desk.CreateAsync(id);
        await desk.HoldAsync(id, (Symbol, 100));
        await desk.SetLimitAsync(LimitId, id, "daily_pnl_pct", "less_than", -0.05);
    }

    /// <summary>Ten percent down, and some cents: past the limit.</summary>
    public Task BreakAsync(int cents = 0) => desk.TickAsync(Symbol, Broken - (cents / 100m));

    public Task MendAsync() => desk.TickAsync(Symbol, LastClose);

    public async Task<AlertShape?> FindAlertAsync(string? status = null) =>
        (await desk.AlertsAsync()).SingleOrDefault(
            a => a.PortfolioId == id && (status is null || a.Status == status));

    public Task<AlertShape> AlertAsync(string? status = null) =>
        Wait.UntilAsync($"an alert of {id} is {status ?? "there"}", () => FindAlertAsync(status));

    /// <summary>Breaks the limit and notes the alert in the history.</summary>
    public async Task<AlertShape> OpenAsync(History history, Ladder ladder)
    {
        await BreakAsync();
        AlertShape alert = await AlertAsync();
        history.Opened(alert, ladder);
        return alert;
    }

    private IEnumerable<string> CloseLines()
    {
        DateTimeOffset last = Clock.Now.AddDays(-1);
        for (int back = Closes - 1; back >= 0; back--)
        {
            decimal close = back == 0 ? LastClose : LastClose + (back % 7) - 3;
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{last.AddDays(-back):yyyy-MM-dd},{Symbol},{close}");
        }
    }
}
