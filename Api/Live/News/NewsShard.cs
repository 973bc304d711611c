namespace Risk.Api.Live.News;

/// <summary>Listens to one shard of the news: keeps the subscription, and an account of what was missed.</summary>
/// <remarks>Thread-safe: messages come on any thread.</remarks>
internal sealed class NewsShard(string key, NewsDesk desk, TimeProvider clock, ILogger log) : INewsObserver
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private NewsTracker tracker = NewsTracker.Start;
    private DateTimeOffset renewal = DateTimeOffset.MinValue;

    /// <summary>The shard's key.</summary>
    public string Key { get; } = key;

    /// <summary>Whether news was missed that nobody has made good yet.</summary>
    public bool IsLost => tracker.IsLost;

    public void OnSnapshot(NewsMark mark, PortfolioSnapshot snapshot)
    {
        Note((t, now) => t.OnNews(mark, now));
        desk.Pass(snapshot);
    }

    public void OnAlert(NewsMark mark, AlertView alert, bool isNew) => Pass(mark, () => LiveMessages.Of(alert, isNew));

    public void OnEscalation(NewsMark mark, EscalationNews news) => Pass(mark, () => LiveMessages.Of(news));

    public void OnNotification(NewsMark mark, NotificationView notification) =>
        Pass(mark, () => LiveMessages.Of(notification));

    public void OnService(NewsMark mark, ServiceNews news) =>
        Pass(mark, () => LiveMessages.System(news.Event, news.Detail));

    public void OnMoved() => RenewSoon();

    /// <summary>Subscribes, and renews until cancelled.</summary>
    /// <param name="self">The reference to this.</param>
    public async Task RunAsync(INewsGrain grain, INewsObserver self, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (clock.GetUtcNow() >= renewal)
                await RenewAsync(grain, self);
            Note((t, now) => t.OnTick(now));
            await Task.Delay(Tick, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The cluster changed: the subscription may be gone.</summary>
    public void RenewSoon() => renewal = DateTimeOffset.MinValue;

    /// <summary>The loss is being made good; one that comes from now on is another.</summary>
    public void TakeLoss() => Note((t, _) => t with { IsLost = false });

    /// <summary>It was not made good.</summary>
    public void GiveLossBack() => Note((t, _) => t with { IsLost = true });

    private async Task RenewAsync(INewsGrain grain, INewsObserver self)
    {
        // First, so that a change of the cluster meanwhile is not overlooked.
        renewal = clock.GetUtcNow() + Subscriptions.Renewal;
        try
        {
            NewsMark mark = await grain.Subscribe(self);
            Note((t, now) => t.OnRenewal(mark, now));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ApiLog.NewsLost(log, Key, fault.Message);
            Note((t, _) => t.OnFailure());
            renewal = clock.GetUtcNow() + RetryPause;
        }
    }

    private void Pass(NewsMark mark, Func<LiveMessage> message)
    {
        Note((t, now) => t.OnNews(mark, now));
        desk.Pass(message);
    }

    private void Note(Func<NewsTracker, DateTimeOffset, NewsTracker> change)
    {
        lock (gate)
            tracker = change(tracker, clock.GetUtcNow());
    }
}
