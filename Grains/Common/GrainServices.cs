using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Risk.Grains.Alerts;
using Risk.Grains.Channels;
using Risk.Grains.Escalations;
using Risk.Grains.Links;
using Risk.Grains.Notifications;
using Risk.Grains.Notifications.Fallbacks;
using Risk.Grains.Notifications.Messages;
using Risk.Grains.Notifications.Recipients;
using Risk.Grains.Notifications.Templates;
using Risk.Grains.Notifications.Sending;
using Risk.Grains.People;
using Risk.Grains.Portfolios;
using Risk.Grains.Prices;
using Risk.Grains.Replies;
using Risk.Grains.Silences;
using Risk.Grains.Wakeups;

namespace Risk.Grains.Common;

/// <summary>Registers what the grains bring along; the host adds settings, records, wake-ups and channels.</summary>
public static class GrainServices
{
    public static IServiceCollection AddGrainServices(this IServiceCollection services)
    {
        services.TryAddSingleton<ISmsInbox, NoSmsInbox>();
        return services.AddParts();
    }

    private static IServiceCollection AddParts(this IServiceCollection services) => services
        .AddPrices()
        .AddSingleton<Nudges>()
        .AddSingleton<PortfolioServices>()
        .AddSingleton<TrendReader>()
        .AddSingleton<TemplateRenderer>()
        .AddSingleton<TemplateTrials>()
        .AddSingleton<TemplateBook>()
        .AddSingleton<TemplateWords>()
        .AddSingleton<MessageWriter>()
        .AddSingleton<ChannelWatch>()
        .AddSingleton<Lanes>()
        .AddSingleton<Sender>()
        .AddSingleton<FallbackSender>()
        .AddSingleton<Bundler>()
        .AddSingleton<ActionKeys>()
        .AddSingleton<IActionLinks, ActionLinks>()
        .AddSingleton<VerificationMessages>()
        .AddSingleton<AlertHands>()
        .AddSingleton<AnswerRecorder>()
        .AddSingleton<AlertRecorder>()
        .AddSingleton<EscalationRecorder>()
        .AddSingleton<CircumstanceReader>()
        .AddSingleton<HoldsReader>()
        .AddSingleton<NotificationRecorder>()
        .AddSingleton<WakeupDispatcher>()
        .AddSingleton<Watchdog>()
        .AddSingleton<Sweeper>()
        .AddSingleton<PortfolioKeeper>();
}
