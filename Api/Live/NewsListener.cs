namespace Risk.Api.Live;

/// <summary>Takes the news of all portfolios, once a node, and offers it to the node's clients.</summary>
internal sealed class NewsListener(
    IClusterClient cluster, LiveClients clients, TimeProvider clock, ILogger<NewsListener> log)
    : BackgroundService, INewsObserver
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    public void OnSnapshot(PortfolioSnapshot snapshot) => Offer(() => LiveMessages.Of(snapshot));

    public void OnAlert(AlertView alert, bool isNew) => Offer(() => LiveMessages.Of(alert, isNew));

    public void OnEscalation(EscalationNews news) => Offer(() => LiveMessages.Of(news));

    public void OnNotification(NotificationView notification) => Offer(() => LiveMessages.Of(notification));

    public void OnService(ServiceNews news) => Offer(() => LiveMessages.System(news.Event, news.Detail));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        INewsObserver self = cluster.CreateObjectReference<INewsObserver>(this);
        try
        {
            await Task.WhenAll(GrainKeys.Shards(GrainKeys.NewsShards).Select(s => RenewAsync(s, self, stoppingToken)));
        }
        finally
        {
            cluster.DeleteObjectReference<INewsObserver>(self);
        }
    }

    private async Task RenewAsync(string shard, INewsObserver self, CancellationToken stoppingToken)
    {
        INewsGrain grain = cluster.GetGrain<INewsGrain>(shard);
        bool lost = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            bool taken = await TrySubscribeAsync(grain, self, shard);
            if (taken && lost)
                clients.Offer(LiveMessages.System("news_resumed", "Some messages may be missing: get again."));
            lost = !taken;
            await Task.Delay(taken ? Subscriptions.Renewal : RetryPause, clock, stoppingToken);
        }
    }

    private async Task<bool> TrySubscribeAsync(INewsGrain grain, INewsObserver self, string shard)
    {
        try
        {
            await grain.Subscribe(self);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ApiLog.NewsLost(log, shard, fault.Message);
            return false;
        }
    }

    // Nobody there: nothing is made into JSON.
    private void Offer(Func<LiveMessage> message)
    {
        if (clients.Count > 0)
            clients.Offer(message());
    }
}
