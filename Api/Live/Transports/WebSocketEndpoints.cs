using System.Net.WebSockets;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Live.Transports;

/// <summary>Live news by plain WebSocket.</summary>
internal static class WebSocketEndpoints
{
    public static void MapWebSockets(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder sockets = app.MapGroup("/ws").WithTags("Live");
        sockets.AddEndpointFilter<FormFilter>();
        sockets.MapGet("/risk", (HttpContext http, WebSocketServer server) => server.ServeAsync(http, []))
            .TakesToken().Needs(Role.Viewer)
            .Answers<LiveNews>(101, """Upgrades; send {"action":"subscribe","portfolio_ids":["*"]}.""");
        sockets.MapGet("/portfolio/{id}", (string id, HttpContext http, WebSocketServer server) =>
                server.ServeAsync(http, [id]))
            .AddEndpointFilter<PortfolioScopeFilter>().TakesToken().Needs(Role.Viewer)
            .Answers<LiveNews>(101, "As /ws/risk, subscribed to one portfolio.", 404);
    }

    /// <summary>Browsers cannot set headers here.</summary>
    public static RouteHandlerBuilder TakesToken(this RouteHandlerBuilder endpoint) =>
        endpoint.Takes<string>(TokenSource.Parameter, "The token, where no header can be sent.");
}
