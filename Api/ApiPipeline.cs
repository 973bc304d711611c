using Risk.Api.Endpoints.Alerts;
using Risk.Api.Endpoints.Audit;
using Risk.Api.Endpoints.Callbacks;
using Risk.Api.Endpoints.Escalations;
using Risk.Api.Endpoints.Health;
using Risk.Api.Endpoints.Links;
using Risk.Api.Endpoints.MarketData;
using Risk.Api.Endpoints.Notifications;
using Risk.Api.Endpoints.Notifications.Templates;
using Risk.Api.Endpoints.People;
using Risk.Api.Endpoints.Portfolios;
using Risk.Api.Endpoints.PreTrade;
using Risk.Api.Endpoints.Service;
using Risk.Api.Endpoints.Silences;
using Risk.Api.Endpoints.Templates;
using Risk.Api.Endpoints.Thresholds;
using Risk.Api.Live.Transports;
using Risk.Api.Pages;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api;

/// <summary>What happens to a request, and what there is at each path.</summary>
public static class ApiPipeline
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static void UseRiskApi(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => StatusTexts.WriteAsync(context.HttpContext));
        app.Use(SafetyHeaders.AddAsync);
        app.UseDashboard();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(CallerContext.SetAsync);
        app.UseWebSockets(new() { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        app.MapRiskApi();
    }

    private static void MapRiskApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api");
        api.AddEndpointFilter<FormFilter>();
        EventStream.Map(api);
        api.MapMarketData();

        RouteGroupBuilder repeatable = api.MapGroup("");
        repeatable.AddEndpointFilter<RetryFilter>();
        repeatable.MapPortfolios();
        repeatable.MapAllMetrics();
        repeatable.MapThresholds();
        repeatable.MapTemplates();
        repeatable.MapPreTrade();
        repeatable.MapAlerts();
        repeatable.MapEscalations();
        repeatable.MapContacts();
        repeatable.MapVerification();
        repeatable.MapSchedules();
        repeatable.MapSilences();
        repeatable.MapInhibitions();
        repeatable.MapNotifications();
        repeatable.MapMessageTemplates();
        repeatable.MapCallbacks();
        repeatable.MapAudit();
        repeatable.MapSystem();

        app.MapHealth();
        app.MapLinks();
        app.MapWebSockets();
        app.MapHub<RiskHub>("/hubs/risk", options => options.CloseOnAuthenticationExpiration = true).Needs(Role.Viewer);
        app.MapOpenApi("/openapi/{documentName}.json").Needs(Role.Viewer);
    }
}
