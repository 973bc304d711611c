namespace Risk.Api.Endpoints;

/// <summary>The grains by the names of what they are.</summary>
internal static class Grains
{
    public static IPortfolioGrain Portfolio(this IGrainFactory cluster, string id) =>
        cluster.GetGrain<IPortfolioGrain>(id);

    public static IPortfolioAnalysis Analysis(this IGrainFactory cluster, string id) =>
        cluster.GetGrain<IPortfolioAnalysis>(id);

    public static IThresholdGrain Threshold(this IGrainFactory cluster, string id) =>
        cluster.GetGrain<IThresholdGrain>(id);

    public static IAlertGrain Alert(this IGrainFactory cluster, string id) => cluster.GetGrain<IAlertGrain>(id);

    public static INotificationGrain Notification(this IGrainFactory cluster, string id) =>
        cluster.GetGrain<INotificationGrain>(id);

    public static IPoliciesGrain Policies(this IGrainFactory cluster) =>
        cluster.GetGrain<IPoliciesGrain>(GrainKeys.Single);

    public static IPeopleGrain People(this IGrainFactory cluster) => cluster.GetGrain<IPeopleGrain>(GrainKeys.Single);

    public static ISilencesGrain Silences(this IGrainFactory cluster) =>
        cluster.GetGrain<ISilencesGrain>(GrainKeys.Single);

    public static ITemplatesGrain Templates(this IGrainFactory cluster) =>
        cluster.GetGrain<ITemplatesGrain>(GrainKeys.Single);

    public static IMessageTemplatesGrain MessageTemplates(this IGrainFactory cluster) =>
        cluster.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single);

    public static IInhibitionsGrain Inhibitions(this IGrainFactory cluster) =>
        cluster.GetGrain<IInhibitionsGrain>(GrainKeys.Single);

    public static IClosesGrain Closes(this IGrainFactory cluster) => cluster.GetGrain<IClosesGrain>(GrainKeys.Single);

    public static IQueryGrain Records(this IGrainFactory cluster) => cluster.GetGrain<IQueryGrain>(GrainKeys.Single);
}
